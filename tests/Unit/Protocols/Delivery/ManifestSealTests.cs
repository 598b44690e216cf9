using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Protocols.Delivery;

/// <summary>The seal of a manifest: every byte counts, and nothing else that a server signs can be taken for one.</summary>
public sealed class ManifestSealTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly VerificationKey trusted;

    public ManifestSealTests() => trusted = VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo())!; // it is a key

    public static DeliveryManifest Manifest(params ManifestItem[] items) =>
        new()
        {
            DeviceId = new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11"),
            DeviceKey = new string('a', 64),
            Version = 7,
            IssuedAt = Now,
            ExpiresAt = Now.AddDays(7),
            Variables = new Dictionary<string, string> { ["device.key"] = "ws-0142" },
            Items = items,
        };

    [Fact]
    public void Manifest_opens_as_it_was_sealed()
    {
        var opened = ManifestSeal.Open(Seal(), [trusted])!; // it is sealed

        (opened.DeviceKey, opened.Version, opened.ExpiresAt).ShouldBe((new string('a', 64), 7, Now.AddDays(7)));
        opened.Variables["device.key"].ShouldBe("ws-0142");
        opened.Items.ShouldBeEmpty();
    }

    [Fact]
    public void No_character_of_it_can_be_changed_left_out_or_added()
    {
        var text = Seal();
        for (var at = 0; at < text.Length; at++)
        {
            var other = text[at] == 'A' ? 'B' : 'A';
            Opens($"{text[..at]}{other}{text[(at + 1)..]}").ShouldBeFalse($"changed at {at}");
            Opens(text.Remove(at, 1)).ShouldBeFalse($"left out at {at}");
        }

        Opens(text + "A").ShouldBeFalse();
        Opens(text + ".").ShouldBeFalse();
        Opens($"{text}.{text}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"KID","typ":"muster-manifest+jws"}""")]
    [InlineData("""{"alg":"HS256","kid":"KID","typ":"muster-manifest+jws"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"muster-manifest+jws","crit":["b64"]}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"muster-manifest+jws","typ":"muster-manifest+jws"}""")]
    [InlineData("""{"alg":"ES256","kid":"0000","typ":"muster-manifest+jws"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Header_that_says_anything_else_is_none_even_when_it_is_signed(string header)
    {
        var payload = Seal().Split('.')[1];
        var head = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.Replace("KID", trusted.KeyId)));

        Opens(Sign($"{head}.{payload}")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not json")]
    public void Payload_that_is_no_manifest_is_none_even_when_it_is_signed(string payload)
    {
        var head = Seal().Split('.')[0];

        Opens(Sign($"{head}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}")).ShouldBeFalse();
    }

    [Fact]
    public void Key_that_is_not_trusted_or_of_another_kind_vouches_for_nothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var stranger = VerificationKey.TryImport(other.ExportSubjectPublicKeyInfo())!; // it is a key
        using var large = VerificationKey.TryImport(larger.ExportSubjectPublicKeyInfo())!; // it is a key
        var byLarger = ManifestSeal.Seal(
            Manifest(),
            large.KeyId,
            text => larger.SignData(text, HashAlgorithmName.SHA384)
        );

        ManifestSeal.Open(Seal(), [stranger]).ShouldBeNull();
        ManifestSeal.Open(Seal(), []).ShouldBeNull();
        ManifestSeal.Open(byLarger, [large]).ShouldBeNull();
        ManifestSeal.Open(Seal(), [stranger, trusted]).ShouldNotBeNull();
    }

    public void Dispose()
    {
        trusted.Dispose();
        key.Dispose();
    }

    private string Seal() =>
        ManifestSeal.Seal(Manifest(), trusted.KeyId, text => key.SignData(text, HashAlgorithmName.SHA256));

    private string Sign(string text) =>
        $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";

    private bool Opens(string text) => ManifestSeal.Open(text, [trusted]) is not null;
}
