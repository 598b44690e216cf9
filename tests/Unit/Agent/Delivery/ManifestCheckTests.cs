using System.Security.Cryptography;
using Muster.Agent.Delivery;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Protocols.Delivery;

namespace Muster.Unit.Agent.Delivery;

/// <summary>Which manifests a device acts on.</summary>
public sealed class ManifestCheckTests : IDisposable
{
    private static readonly DeliveryManifest Good = ManifestSealTests.Manifest();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly VerificationKey trusted;

    public ManifestCheckTests() => trusted = VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo())!; // it is a key

    [Fact]
    public void Manifest_of_this_device_is_believed_until_it_expires()
    {
        Fault(Good).ShouldBeNull();
        Fault(Good, at: Good.ExpiresAt.AddTicks(-1)).ShouldBeNull();
        Fault(Good, at: Good.ExpiresAt).ShouldBe(ManifestFault.Expired);
    }

    [Fact]
    public void Manifest_for_another_key_is_foreign() =>
        Fault(Good with { DeviceKey = new string('b', 64) }).ShouldBe(ManifestFault.Foreign);

    [Fact]
    public void Older_one_is_refused_and_the_same_is_not()
    {
        Fault(Good, Believed(version: 8)).ShouldBe(ManifestFault.Older);
        Fault(Good, Believed(version: 7)).ShouldBeNull();
        Fault(Good with { Version = -1 }).ShouldBe(ManifestFault.Older);
    }

    [Fact]
    public void Machine_that_was_let_in_anew_begins_anew_but_not_with_what_it_was_told_before()
    {
        var other = Believed(version: 900) with { DeviceId = new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c12") };

        Fault(Good, other with { IssuedAt = Good.IssuedAt.AddSeconds(-1) }).ShouldBeNull();
        Fault(Good, other with { IssuedAt = Good.IssuedAt }).ShouldBe(ManifestFault.Older);
    }

    [Theory]
    [InlineData("app/../..", 10, true)]
    [InlineData("", 10, true)]
    [InlineData("app", -1, true)]
    [InlineData("app", long.MaxValue, true)]
    [InlineData("app", 10, false)]
    public void Signed_item_that_no_server_of_ours_sends_makes_the_whole_unsound(string kind, long bytes, bool isHash)
    {
        var item = Item(kind, bytes, isHash ? new string('0', 64) : "../../../etc/shadow");

        Fault(Good with { Items = [item] }).ShouldBe(ManifestFault.Unsound);
    }

    [Fact]
    public void Item_that_comes_twice_makes_the_whole_unsound()
    {
        var item = Item("app", 10, new string('0', 64));

        Fault(Good with { Items = [item, item with { Version = 2 }] }).ShouldBe(ManifestFault.Unsound);
        Fault(Good with { Items = [item, item with { Kind = "script" }] }).ShouldBeNull();
    }

    public void Dispose()
    {
        trusted.Dispose();
        key.Dispose();
    }

    private static Journal Believed(long version) => new() { DeviceId = Good.DeviceId, Version = version };

    private static ManifestItem Item(string kind, long bytes, string sha256) =>
        new()
        {
            Kind = kind,
            Id = Good.DeviceId,
            Name = "Item",
            Version = 1,
            Sha256 = sha256,
            SizeBytes = bytes,
            Round = 0,
            Blocking = false,
            Retries = 0,
            OnFailure = "continue",
            Removal = "keep",
        };

    private ManifestFault? Fault(DeliveryManifest manifest, Journal? believed = null, DateTimeOffset? at = null) =>
        ManifestCheck
            .Open(
                ManifestSeal.Seal(manifest, trusted.KeyId, text => key.SignData(text, HashAlgorithmName.SHA256)),
                [trusted],
                new string('a', 64),
                believed ?? Believed(version: 0),
                at ?? Good.IssuedAt
            )
            .Fault;
}
