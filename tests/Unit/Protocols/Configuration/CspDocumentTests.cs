using Muster.Protocols.Windows.Csp;

namespace Muster.Unit.Protocols.Configuration;

public sealed class CspDocumentTests
{
    private const string Camera = "./Device/Vendor/MSFT/Policy/Config/Camera/AllowCamera";

    [Theory]
    [InlineData("chr", "any text")]
    [InlineData("int", "-2147483648")]
    [InlineData("int", "4294967295")]
    [InlineData("bool", "true")]
    [InlineData("b64", "TXVzdGVy")]
    [InlineData("xml", "<enabled/><data id=\"a\" value=\"1\"/>")]
    [InlineData("float", "1.5")]
    [InlineData("date", "2026-11-22")]
    [InlineData("date", "20261122")]
    [InlineData("time", "14:30:00")]
    public void Value_is_taken_when_it_fits_its_format(string format, string value)
    {
        var read = CspDocument.Read(One($"\"locUri\":\"{Camera}\",\"format\":\"{format}\",\"value\":{Json(value)}"));

        read.Faults.ShouldBeEmpty();
        Told.Values(read)[$"windows:{Camera}"].ShouldBe($"{format}:{value}");
    }

    [Theory]
    [InlineData("int", "1.5")]
    [InlineData("int", "4294967296")]
    [InlineData("bool", "yes")]
    [InlineData("b64", "TXV%")]
    [InlineData("xml", "<enabled>")]
    [InlineData("xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("float", "NaN")]
    [InlineData("date", "22.11.2026")]
    [InlineData("time", "25:00:00")]
    [InlineData("chr", "a\u0001b")]
    public void Value_is_refused_when_it_does_not_fit_its_format(string format, string value) =>
        Told.Faults(CspDocument.Read(One($"\"locUri\":\"{Camera}\",\"format\":\"{format}\",\"value\":{Json(value)}")))
            .Single()
            .ShouldEndWith("value_format /settings/0/value");

    [Theory]
    [InlineData("./Device/Vendor/MSFT/Policy/Config/A/B", true)]
    [InlineData("./User/Vendor/MSFT/Policy/Config/A/B", true)]
    [InlineData("./Vendor/MSFT/WiFi/Profile/My%20Net/WlanXml", true)]
    [InlineData("./Device", false)]
    [InlineData("./Device/", false)]
    [InlineData("/Device/Vendor/A", false)]
    [InlineData("./DevInfo/DevId", false)]
    [InlineData("./Device/Vendor//A", false)]
    [InlineData("./Device/Vendor/../A", false)]
    [InlineData("./Device/Vendor/My Net", false)]
    [InlineData("./Device/Vendor/100%", false)]
    [InlineData("./Device/Vendor/A\\nB", false)]
    public void Address_of_a_node_is_checked(string uri, bool good)
    {
        var read = CspDocument.Read(One($"\"locUri\":\"{uri}\",\"value\":\"1\""));

        Told.Faults(read).ShouldBe(good ? [] : ["1:24 loc_uri /settings/0/locUri"]);
    }

    [Fact]
    public void Faults_say_line_column_and_pointer()
    {
        var read = CspDocument.Read(
            Told.Utf8(
                $$"""
                {
                  "settings": [
                    { "locUri": "{{Camera}}", "format": "int", "value": "no" },
                    { "locUri": "./Nowhere/A", "format": "word", "value": 1, "comment": "" },
                    { "locUri": "{{Camera.ToUpperInvariant().Replace(
                    "./DEVICE",
                    "./Device",
                    StringComparison.Ordinal
                )}}", "format": "int", "value": 1 },
                    { "format": "int" }
                  ],
                  "other": true
                }
                """
            )
        );

        Told.Faults(read)
            .ShouldBe(
                [
                    "3:100 value_format /settings/0/value",
                    "4:42 wrong_type /settings/1/format",
                    "4:62 unknown_member /settings/1/comment",
                    "4:17 loc_uri /settings/1/locUri",
                    "5:5 duplicate_setting /settings/2",
                    "6:5 missing /settings/3/locUri",
                    "6:5 missing /settings/3/value",
                    "8:3 unknown_member /other",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Vendor_and_device_vendor_are_the_same_node()
    {
        var read = CspDocument.Read(
            Told.Utf8(
                """{"settings":[{"locUri":"./Vendor/MSFT/A","value":"1"},{"locUri":"./Device/Vendor/msft/a","value":"2"}]}"""
            )
        );

        read.Faults.Single().Code.ShouldBe("duplicate_setting");
        read.Settings.Single().CanonicalKey.ShouldBe("windows:./device/vendor/msft/a");
    }

    [Fact]
    public void Administrative_template_policy_becomes_the_text_of_the_policy_csp()
    {
        const string key = "windows:./Device/Vendor/MSFT/Policy/Config/Contoso~Policy~Editor/Proxy";
        var read = CspDocument.Read(
            One(
                """
                "admx":"Contoso~Policy~Editor/Proxy","state":"enabled",
                "data":[{"id":"Host","value":"a \"b\" & <c>"},{"id":"List","value":"1\uF000x\uF0002\uF000y"}]
                """
            )
        );

        read.Faults.ShouldBeEmpty();
        Told.Values(read)[key]
            .ShouldBe(
                "chr:<enabled/><data id=\"Host\" value=\"a &quot;b&quot; &amp; &lt;c&gt;\"/>"
                    + "<data id=\"List\" value=\"1&#xF000;x&#xF000;2&#xF000;y\"/>"
            );
    }

    [Fact]
    public void Administrative_template_policy_has_a_state_and_data_only_when_enabled()
    {
        var user = CspDocument.Read(One("\"admx\":\"A~Policy~B/C\",\"scope\":\"user\",\"state\":\"disabled\""));
        var none = CspDocument.Read(One("\"admx\":\"A~Policy~B/C\",\"state\":\"not_configured\""));
        var data = CspDocument.Read(
            One("\"admx\":\"A/B\",\"state\":\"disabled\",\"data\":[{\"id\":\"a\",\"value\":\"1\"}]")
        );
        var unsaid = CspDocument.Read(One("\"admx\":\"A/B\""));
        var flat = CspDocument.Read(One("\"admx\":\"A\",\"state\":\"disabled\""));

        Told.Values(user)["windows:./User/Vendor/MSFT/Policy/Config/A~Policy~B/C"].ShouldBe("chr:<disabled/>");
        Told.Values(none)["windows:./Device/Vendor/MSFT/Policy/Config/A~Policy~B/C"].ShouldBe("not configured");
        Told.Faults(data).Single().ShouldEndWith("admx_data /settings/0/data");
        Told.Faults(unsaid).Single().ShouldEndWith("missing /settings/0/state");
        Told.Faults(flat).Single().ShouldEndWith("admx_path /settings/0/admx");
    }

    [Fact]
    public void Device_gets_templates_first_and_values_escaped_once()
    {
        const string admx = "<policyDefinitions revision='1.0'/>";
        var text = Told.Utf8(
            $$"""
            {"settings":[
              {"admx":"Contoso~Policy~Editor/Proxy","state":"enabled"},
              {"admx":"Contoso~Policy~Editor/Old","state":"not_configured"},
              {"admxInstall":"Contoso","file":"contoso.admx","content":"{{admx}}"}
            ]}
            """
        );

        CspDocument.Read(text).Faults.ShouldBeEmpty();
        var message = CspDocument.ToSyncMl(text);

        message.ShouldBe(CspDocument.ToSyncMl(text));
        var body = System.Xml.Linq.XElement.Parse(message);
        System.Xml.Linq.XNamespace ns = "SYNCML:SYNCML1.2";
        body.Elements().Select(command => command.Name.LocalName).ShouldBe(["Replace", "Replace", "Delete"]);
        body.Descendants(ns + "LocURI")
            .First()
            .Value.ShouldBe("./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Contoso/Policy/contoso.admx");
        body.Descendants(ns + "Data").Select(data => data.Value).ShouldBe([admx, "<enabled/>"]);
    }

    [Theory]
    [InlineData("<policyDefinitions>")]
    [InlineData("<policyDefinitionResources/>")]
    [InlineData("<!DOCTYPE a><policyDefinitions/>")]
    public void Administrative_template_is_refused_when_it_is_none(string content) =>
        Told.Faults(CspDocument.Read(One($"\"admxInstall\":\"A\",\"file\":\"a\",\"content\":{Json(content)}")))
            .Single()
            .ShouldEndWith("admx_file /settings/0/content");

    [Fact]
    public void Secrets_are_known_by_name_by_mark_and_by_saying_so()
    {
        var read = CspDocument.Read(
            Told.Utf8(
                """
                {"settings":[
                  {"locUri":"./Device/Vendor/MSFT/Accounts/Users/ann/Password","value":"hunter2"},
                  {"locUri":"./Device/Vendor/MSFT/WiFi/Profile/Net/WlanXml","value":"<a><keyMaterial>k</keyMaterial></a>"},
                  {"locUri":"./Device/Vendor/MSFT/A/B","value":"x","secret":true},
                  {"locUri":"./Device/Vendor/MSFT/Policy/Config/DeviceLock/MinDevicePasswordLength","format":"int","value":8}
                ]}
                """
            )
        );

        read.Settings.Select(setting => setting.Secret).ShouldBe([true, true, true, false]);
    }

    private static byte[] One(string members) => Told.Utf8($"{{\"settings\":[{{{members}}}]}}");

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
