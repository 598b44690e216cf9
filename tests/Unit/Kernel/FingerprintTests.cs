using System.Text.Json;
using Muster.Kernel.Fingerprints;
using Muster.Unit.Support;

namespace Muster.Unit.Kernel;

public sealed class FingerprintTests
{
    private static readonly Fingerprint Known = Fingerprint.Create(Ws0142.Sha256);

    [Fact]
    public void Fingerprint_of_the_known_certificate_prints_in_every_form()
    {
        Known.Value.ShouldBe(Ws0142.Sha256);
        Known.ToString().ShouldBe(Ws0142.Sha256);
        Known.Display.ShouldBe(Ws0142.Display);
        Known.Truncated.ShouldBe(Ws0142.Truncated);
        Known.Spoken.ShouldBe(Ws0142.Spoken);
    }

    [Fact]
    public void Fingerprint_is_the_sha256_of_the_bytes() =>
        Fingerprint
            .OfSha256("abc"u8)
            .Value.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    /// <summary>The same file is read by web/src/ui/fingerprints.test.ts, and neither of the two made it.</summary>
    /// <remarks>C:X-4</remarks>
    [Fact]
    public void C_X_4_Fingerprints_of_a_hundred_random_keys_are_those_that_the_console_shows()
    {
        var file = Path.Combine(Repository.Root, "tests/Unit/Fixtures/fingerprints.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        json.RootElement.GetArrayLength().ShouldBe(100);
        foreach (var known in json.RootElement.EnumerateArray())
        {
            var made = Fingerprint.OfSha256(known.GetProperty("key").GetBytesFromBase64());

            made.Value.ShouldBe(known.GetProperty("sha256").GetString());
            made.Display.ShouldBe(known.GetProperty("display").GetString());
            made.Spoken.ShouldBe(known.GetProperty("spoken").GetString());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2CA39EE2449AD0CBDE92A234F91A04D732A970FC723E5BF1102B2C61082385ED")]
    [InlineData("2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385e")]
    [InlineData("2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385eg")]
    public void Fingerprint_refuses_all_but_64_lowercase_hex_digits(string? text)
    {
        Fingerprint.TryParseHex(text, out var fingerprint).ShouldBeFalse();

        fingerprint.ShouldBeNull();
        Should.Throw<ArgumentException>(() => Fingerprint.Create(text!));
    }
}
