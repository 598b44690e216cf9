using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Protocols.Apple.Forms;
using Muster.Protocols.Apple.Profiles;

namespace Muster.Unit.Protocols.Configuration;

public sealed class AppleFormTests
{
    private const string Whole = """
        {
          "identifier": "com.company.basics",
          "displayName": "Basics <&>",
          "organization": "Company",
          "scope": "System",
          "removalDisallowed": true,
          "passcode": { "required": true, "minLength": 8, "maxFailedAttempts": 5 },
          "restrictions": { "allowCamera": false },
          "loginWindow": { "text": "Found? Call +49 30 1" },
          "softwareUpdate": { "installSecurityUpdates": true },
          "wifi": [{ "ssid": "Büro", "password": "hunter22" }, { "ssid": "Guests", "security": "none", "autoJoin": false }]
        }
        """;

    [Fact]
    public void Form_becomes_a_profile_that_the_reader_of_profiles_takes()
    {
        var profile = ProfileForm.ToProfile(Told.Utf8(Whole));

        var read = ProfileDocument.Read(profile);
        read.Faults.ShouldBeEmpty();
        read.Warnings.Select(warning => warning.Code).ShouldBe(["removal_disallowed", "secret"]);
        var values = Told.Values(read);
        values["apple:com.apple.mobiledevice.passwordpolicy/minLength"].ShouldBe("8");
        values["apple:com.apple.applicationaccess/allowCamera"].ShouldBe("false");
        values["apple:com.apple.wifi.managed[Büro]/EncryptionType"].ShouldBe("\"WPA2\"");
        values["apple:com.apple.wifi.managed[Guests]/AutoJoin"].ShouldBe("false");
        Told.Values(ProfileForm.Read(Told.Utf8(Whole))).ShouldBe(values);
    }

    [Fact]
    public void Same_form_becomes_the_same_bytes()
    {
        var one = ProfileForm.ToProfile(Told.Utf8(Whole));

        ProfileForm.ToProfile(Told.Utf8(Whole.ReplaceLineEndings(" "))).ShouldBe(one);
        Convert.ToHexStringLower(SHA256.HashData(one)).ShouldBe(WholeHash, Encoding.UTF8.GetString(one));
    }

    [Theory]
    [InlineData("{}", "1:1 missing /identifier")]
    [InlineData("{\"identifier\":\"company\"}", "1:15 form_identifier /identifier")]
    [InlineData("{\"identifier\":\"a.b\"}", "1:1 form_empty ")]
    [InlineData("{\"identifier\":\"a.b\",\"passcode\":{\"minLength\":17}}", "1:45 wrong_type /passcode/minLength")]
    [InlineData(
        "{\"identifier\":\"a.b\",\"restrictions\":{\"allowFlying\":true}}",
        "1:37 unknown_member /restrictions/allowFlying"
    )]
    [InlineData(
        "{\"identifier\":\"a.b\",\"wifi\":[{\"ssid\":\"x\",\"password\":\"short\"}]}",
        "1:52 form_password /wifi/0/password"
    )]
    [InlineData(
        "{\"identifier\":\"a.b\",\"wifi\":[{\"ssid\":\"x\",\"security\":\"none\",\"password\":\"hunter22\"}]}",
        "1:70 form_password /wifi/0/password"
    )]
    [InlineData(
        "{\"identifier\":\"a.b\",\"certificates\":[{\"pem\":\"no\"}]}",
        "1:44 form_certificate /certificates/0/pem"
    )]
    [InlineData("{\"identifier\":\"a.b\",\"loginWindow\":{\"text\":\"a\\u0001\"}}", "1:43 form_text /loginWindow/text")]
    public void Faults_stand_where_they_are_in_the_form(string text, string fault) =>
        Told.Faults(ProfileForm.Read(Told.Utf8(text))).First().ShouldBe(fault);

    [Fact]
    public void Certificate_is_trusted_under_what_it_is_and_not_under_its_name()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Company Root", key, HashAlgorithmName.SHA256);
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var root = request.CreateSelfSigned(from, from.AddYears(1));
        var pem = System.Text.Json.JsonSerializer.Serialize(root.ExportCertificatePem());

        var one = ProfileForm.Read(
            Told.Utf8($"{{\"identifier\":\"a.b\",\"certificates\":[{{\"pem\":{pem},\"name\":\"One\"}}]}}")
        );
        var other = ProfileForm.Read(
            Told.Utf8($"{{\"identifier\":\"c.d\",\"certificates\":[{{\"pem\":{pem},\"name\":\"Two\"}}]}}")
        );
        var twice = ProfileForm.Read(
            Told.Utf8($"{{\"identifier\":\"a.b\",\"certificates\":[{{\"pem\":{pem}}},{{\"pem\":{pem}}}]}}")
        );

        one.Faults.ShouldBeEmpty();
        one.Settings.Single().Value.ShouldBe($"data {Convert.ToBase64String(root.RawData)}");
        other.Settings.ShouldBe(one.Settings);
        Told.Faults(twice).Single().ShouldEndWith(" duplicate_setting /certificates/1/pem");
    }

    private const string WholeHash = "d789b78eefd3b87b179e699a8dc297456c5f90a2dab26751b0a640bea8cd271f";
}
