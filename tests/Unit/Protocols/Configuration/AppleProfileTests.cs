using Muster.Protocols.Apple.Profiles;

namespace Muster.Unit.Protocols.Configuration;

public sealed class AppleProfileTests
{
    [Fact]
    public void Profile_is_read_into_settings_with_secrets_told()
    {
        var read = ProfileDocument.Read(Told.Utf8(Profile(Wifi("Office", "hunter22"))));

        read.Faults.ShouldBeEmpty();
        Told.Warnings(read).ShouldBe(["18:5 secret /PayloadContent/0/Password"]);
        read.Settings.Select(setting => (setting.Key, setting.Value, setting.Secret))
            .ShouldBe([
                ("apple:com.apple.wifi.managed[Office]/SSID_STR", "\"Office\"", false),
                ("apple:com.apple.wifi.managed[Office]/AutoJoin", "true", false),
                ("apple:com.apple.wifi.managed[Office]/Password", "\"hunter22\"", true),
            ]);
    }

    [Fact]
    public void Identity_of_every_payload_is_there_and_unique()
    {
        var read = ProfileDocument.Read(
            Told.Utf8(
                Profile(
                    """
                    <dict>
                    <key>PayloadType</key><string>com.apple.dock</string>
                    <key>PayloadVersion</key><integer>2</integer>
                    <key>PayloadIdentifier</key><string>com.company.test</string>
                    </dict>
                    <dict>
                    <key>PayloadVersion</key><string>1</string>
                    <key>PayloadIdentifier</key><string>com.company.b</string>
                    <key>PayloadUUID</key><string>not-a-uuid</string>
                    </dict>
                    """
                )
            )
        );

        Told.Faults(read)
            .ShouldBe([
                "12:26 payload_version /PayloadContent/0/PayloadVersion",
                "13:29 payload_duplicate /PayloadContent/0/PayloadIdentifier",
                "10:1 payload_missing /PayloadContent/0/PayloadUUID",
                "15:1 payload_missing /PayloadContent/1/PayloadType",
                "16:26 payload_missing /PayloadContent/1/PayloadVersion",
                "18:23 payload_uuid /PayloadContent/1/PayloadUUID",
            ]);
    }

    [Theory]
    [InlineData("bplist00abc", "plist_binary")]
    [InlineData("0\u0080\u0006", "profile_signed")]
    [InlineData("-----BEGIN PKCS7-----", "profile_signed")]
    [InlineData("", "plist_invalid")]
    [InlineData("<plist><dict></plist>", "plist_invalid")]
    [InlineData("<html/>", "plist_root")]
    [InlineData("<plist><array/></plist>", "plist_root")]
    [InlineData("<plist><dict/><dict/></plist>", "plist_root")]
    [InlineData("<plist><dict><string>a</string></dict></plist>", "plist_key")]
    [InlineData("<plist><dict><key>a</key></dict></plist>", "plist_key")]
    [InlineData("<plist><dict><key>a</key><key>b</key></dict></plist>", "plist_value")]
    [InlineData("<plist><dict><key>a</key><integer>x</integer></dict></plist>", "plist_value")]
    [InlineData("<plist><dict><key>a</key><data>*</data></dict></plist>", "plist_value")]
    [InlineData("<plist><dict><key>a</key><date>today</date></dict></plist>", "plist_value")]
    [InlineData("<plist><dict><key>a</key><true/><key>a</key><true/></dict></plist>", "duplicate_key")]
    [InlineData("<!DOCTYPE plist [<!ENTITY a 'b'>]><plist><dict><key>&a;</key><true/></dict></plist>", "plist_invalid")]
    [InlineData(
        "<!DOCTYPE plist SYSTEM 'file:///etc/passwd'><plist><dict><key>&x;</key></dict></plist>",
        "plist_invalid"
    )]
    public void Text_that_is_no_profile_is_refused(string text, string code) =>
        ProfileDocument.Read(Told.Utf8(text)).Faults[0].Code.ShouldBe(code);

    [Fact]
    public void Place_of_broken_xml_is_told() =>
        Told.Faults(ProfileDocument.Read(Told.Utf8("<plist>\n<dict>\n  <key>a</kez>\n")))
            .ShouldBe(["3:11 plist_invalid "]);

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("<array>", 40)) + string.Concat(Enumerable.Repeat("</array>", 40));

        ProfileDocument
            .Read(Told.Utf8($"<plist><dict><key>a</key>{deep}</dict></plist>"))
            .Faults[0]
            .Code.ShouldBe("plist_invalid");
    }

    [Fact]
    public void What_a_device_would_not_take_is_refused_and_what_is_unusual_is_told()
    {
        var mdm = Payload("com.apple.mdm", "m", "1", "<key>Topic</key><string>t</string>");
        var odd = Payload("com.company.app", "o", "2", "<key>Server</key><string>s</string>");
        var text = Profile(mdm + odd)
            .Replace(
                "<key>PayloadContent</key>",
                "<key>PayloadScope</key><string>Machine</string><key>PayloadRemovalDisallowed</key><true/><key>PayloadContent</key>",
                StringComparison.Ordinal
            );

        var read = ProfileDocument.Read(Told.Utf8(text));

        read.Faults.Select(fault => fault.Code).ShouldBe(["payload_scope", "payload_mdm"]);
        read.Warnings.Select(warning => warning.Code).ShouldBe(["removal_disallowed", "payload_unknown"]);
    }

    [Fact]
    public void Keys_do_not_depend_on_how_the_profile_was_written()
    {
        var one = ProfileDocument.Read(
            Told.Utf8(
                Profile(
                    Payload(
                        "com.apple.dock",
                        "a",
                        "1",
                        "<key>autohide</key><true/><key>x</key><dict><key>b</key><data>YQ==</data></dict>"
                    )
                )
            )
        );
        var other = ProfileDocument.Read(
            Told.Utf8(
                Profile(
                    Payload(
                        "com.apple.DOCK",
                        "z",
                        "2",
                        "<key>X</key><dict><key>b</key><data>\n YQ\n==</data></dict><key>autohide</key><true></true>"
                    )
                )
            )
        );

        other
            .Settings.Select(setting => (setting.CanonicalKey, setting.Value))
            .ShouldBe(one.Settings.Select(setting => (setting.CanonicalKey, setting.Value)), ignoreOrder: true);
    }

    internal static string Wifi(string ssid, string password) =>
        Payload(
            "com.apple.wifi.managed",
            "wifi",
            "1",
            $"""
            <key>SSID_STR</key>
            <string>{ssid}</string>
            <key>AutoJoin</key><true/>
            <key>Password</key>
                <string>{password}</string>
            """
        );

    private static string Payload(string type, string id, string digit, string keys) =>
        $"""
            <dict>
            <key>PayloadType</key><string>{type}</string>
            <key>PayloadVersion</key><integer>1</integer><key>PayloadIdentifier</key><string>com.company.test.{id}</string>
            <key>PayloadUUID</key><string>{digit}0000000-0000-4000-8000-000000000000</string>
            {keys}
            </dict>
            """;

    internal static string Profile(string payloads) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
            <key>PayloadType</key><string>Configuration</string>
            <key>PayloadVersion</key><integer>1</integer>
            <key>PayloadIdentifier</key><string>com.company.test</string>
            <key>PayloadUUID</key>
            <string>90000000-0000-4000-8000-000000000000</string>
            <key>PayloadContent</key><array>
            {payloads}
            </array></dict></plist>
            """;
}
