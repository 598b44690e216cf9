using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel.Fingerprints;
using Muster.Unit.Support;
using static Muster.Kernel.Fingerprints.FingerprintInput;

namespace Muster.Unit.Kernel;

public sealed class FingerprintInputTests
{
    [Theory]
    [InlineData(Ws0142.Sha256)]
    [InlineData(Ws0142.Display)]
    [InlineData("SHA256:" + Ws0142.Sha256)]
    [InlineData("sha-256: " + Ws0142.Display)]
    [InlineData("SHA256 Fingerprint=" + Ws0142.Display)]
    [InlineData("sha256 Fingerprint=" + Ws0142.Display)]
    [InlineData("  sha256 fingerprint = " + Ws0142.Display + "\r\n")]
    [InlineData("2ca39ee2 449ad0cb de92a234 f91a04d7 32a970fc 723e5bf1 102b2c61 082385ed")]
    [InlineData("2CA39EE2-449AD0CB-DE92A234-F91A04D7-32A970FC-723E5BF1-102B2C61-082385ED")]
    [InlineData(Ws0142.Spoken)]
    [InlineData(Ws0142.Base32)]
    [InlineData("SHA256:" + Ws0142.Spoken)]
    [InlineData("fsrz5ys etlimxk xusui2p sgqe24y\r\nzks4h4o i7fx4ij qfmwgcc bdqxwqh")]
    public void Input_reads_every_form_that_tools_and_people_write(string text) =>
        FingerprintInput.Read(text).ShouldBe(new Reading(Kind.Sha256, Fingerprint.Create(Ws0142.Sha256)));

    [Theory]
    [InlineData(Ws0142.Sha1)]
    [InlineData("BF:99:4C:53:E0:6B:E5:14:0D:2F:3B:76:60:9B:26:35:1F:21:50:22")]
    [InlineData("SHA1 Fingerprint=BF:99:4C:53:E0:6B:E5:14:0D:2F:3B:76:60:9B:26:35:1F:21:50:22")]
    [InlineData("bf 99 4c 53 e0 6b e5 14 0d 2f 3b 76 60 9b 26 35 1f 21 50 22")]
    public void Input_says_sha1_when_it_is_a_thumbprint(string text) =>
        FingerprintInput.Read(text).ShouldBe(new Reading(Kind.Sha1, Sha1: Ws0142.Sha1));

    [Theory]
    [InlineData("ASRZ5YS-ETLIMXK-XUSUI2P-SGQE24Y-ZKS4H4O-I7FX4IJ-QFMWGCC-BDQXWQH", 2)]
    [InlineData("FSRZ5YS-ETLIMXK-XUSUI2P-SGQE24A-ZKS4H4O-I7FX4IJ-QFMWGCC-BDQXWQH", 4)]
    [InlineData("FSRZ5YS-ETLIMXK-XUSUI2P-SGQE24Y-ZKS4H4A-I7FX4IJ-QFMWGCC-BDQXWQH", 6)]
    [InlineData("FSRZ5YS-ETLIMXK-XUSUI2P-SGQE24Y-ZKS4H4O-I7FX4IJ-QFMWGCC-BDQXWQA", 8)]
    public void Input_names_the_group_when_a_check_digit_is_wrong(string text, int group) =>
        FingerprintInput.Read(text).ShouldBe(new Reading(Kind.WrongCheckDigit, WrongGroup: group));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SHA256:")]
    [InlineData("no fingerprint at all")]
    [InlineData("2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385e")]
    [InlineData("2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385eg")]
    [InlineData("md5:2ca39ee2449ad0cbde92a234f91a04d7")]
    public void Input_is_unreadable_when_it_is_no_fingerprint(string? text) =>
        FingerprintInput.Read(text).ShouldBe(new Reading(Kind.Unreadable));

    [Fact]
    public void Input_is_unreadable_when_it_is_very_long() =>
        FingerprintInput.Read(new string(' ', 257)).Kind.ShouldBe(Kind.Unreadable);

    [Fact]
    public void Input_reads_back_every_printed_form_whatever_the_hash()
    {
        var random = new XorShift(1);
        for (var i = 0; i < 100; i++)
        {
            var fingerprint = Fingerprint.OfSha256(random.Bytes(32));
            string[] forms = [fingerprint.Value, fingerprint.Display, fingerprint.Spoken, fingerprint.ToString()];

            forms.ShouldAllBe(form => FingerprintInput.Read(form).Sha256 == fingerprint);
        }
    }

    [Fact]
    public void Input_never_throws_whatever_the_text() =>
        Prop.ForAll<string>(text => FingerprintInput.Read(text) is not null).QuickCheckThrowOnFailure();
}
