using Muster.Protocols.Agent.Configuration;

namespace Muster.Unit.Protocols.Configuration;

public sealed class AgentConfigurationTests
{
    [Theory]
    [InlineData("/etc/company/app.conf", true)]
    [InlineData("C:\\ProgramData\\Company\\app.ini", true)]
    [InlineData("/etc/with blank", true)]
    [InlineData("etc/relative", false)]
    [InlineData("/etc/../shadow", false)]
    [InlineData("/etc/./x", false)]
    [InlineData("/etc//x", false)]
    [InlineData("/etc/", false)]
    [InlineData("/", false)]
    [InlineData("C:relative", false)]
    [InlineData("C:\\a\\..\\b", false)]
    [InlineData("C:\\a:stream", false)]
    [InlineData("\\\\server\\share\\a", false)]
    [InlineData("/etc/a\nb", false)]
    [InlineData("/etc/a\0b", false)]
    public void Path_of_a_file_is_absolute_and_leads_nowhere_else(string path, bool good) =>
        Codes($"{{\"files\":[{{\"path\":{Json(path)},\"content\":\"x\"}}]}}").ShouldBe(good ? [] : ["file_path"]);

    [Theory]
    [InlineData("sshd", true)]
    [InlineData("getty@tty1.service", true)]
    [InlineData("-H", false)]
    [InlineData("a b", false)]
    [InlineData("a;reboot", false)]
    [InlineData("$(id)", false)]
    [InlineData("../x", false)]
    [InlineData("", false)]
    public void Name_of_a_service_is_a_name(string name, bool good) =>
        Codes($"{{\"services\":[{{\"name\":{Json(name)},\"enabled\":true}}]}}")
            .ShouldBe(
                good ? []
                : name.Length == 0 ? ["missing"]
                : ["service_name"]
            );

    [Theory]
    [InlineData("root", "0644", null)]
    [InlineData("_www", "640", null)]
    [InlineData("Root", "0644", "account_name")]
    [InlineData("root:wheel", "0644", "account_name")]
    [InlineData("0", "0644", "account_name")]
    [InlineData("root", "0648", "file_mode")]
    [InlineData("root", "u+x", "file_mode")]
    [InlineData("root", "64", "file_mode")]
    public void Owner_and_mode_are_strict(string owner, string mode, string? fault) =>
        Codes(
                $"{{\"files\":[{{\"path\":\"/a\",\"content\":\"\",\"owner\":{Json(owner)},\"group\":\"staff\",\"mode\":{Json(mode)}}}]}}"
            )
            .ShouldBe(fault is null ? [] : [fault]);

    [Fact]
    public void Unknown_variable_is_told_at_its_place_in_the_document_and_in_the_file()
    {
        var read = AgentConfigurationDocument.Read(
            Told.Utf8(
                """
                { "files": [{
                    "path": "/etc/motd",
                    "template": true,
                    "content": "ü {{device.serial}}\n\tof {{owner.nmae}}, {{ owner.peer_id }} {{oh"
                }] }
                """
            )
        );

        Told.Faults(read).ShouldBe(["4:43 template_variable /files/0/content", "4:79 template_open /files/0/content"]);
        read.Faults[0].Words.ShouldStartWith("Line 2, column 5 of the file: There is no owner.nmae.");
    }

    [Fact]
    public void Text_that_is_no_template_keeps_its_braces() =>
        Codes("{\"files\":[{\"path\":\"/a\",\"content\":\"{{anything}}\"}]}").ShouldBeEmpty();

    [Theory]
    [InlineData("\"content\":\"a\",\"contentBase64\":\"YQ==\"", "file_content")]
    [InlineData("\"mode\":\"0644\"", "file_content")]
    [InlineData("\"contentBase64\":\"Y\"", "file_content")]
    [InlineData("\"contentBase64\":\"YQ==\",\"template\":true", "file_content")]
    [InlineData("\"content\":\"a\",\"command\":\"rm\"", "unknown_member")]
    public void File_has_one_content_and_nothing_unknown(string members, string fault) =>
        Codes($"{{\"files\":[{{\"path\":\"/a\",{members}}}]}}").ShouldBe([fault]);

    [Fact]
    public void Same_file_service_or_setting_twice_is_a_fault()
    {
        var codes = Codes(
            """
            {"files":[{"path":"C:\\a.txt","content":"1"},{"path":"c:\\A.TXT","content":"2"}],
             "services":[{"name":"a","enabled":true},{"name":"a","enabled":false}],
             "settings":[{"key":"k","value":1},{"key":"k","value":2}]}
            """
        );

        codes.ShouldAllBe(code => code == "duplicate_setting");
        codes.Count().ShouldBe(4); // the file's content and whether it is a template
    }

    [Fact]
    public void Secrets_are_masked_and_a_file_that_all_may_write_is_a_warning()
    {
        var read = AgentConfigurationDocument.Read(
            Told.Utf8(
                """
                {"files":[{"path":"/etc/db.conf","content":"user = app\npassword = hunter2","mode":"0666"},
                          {"path":"/etc/open","content":"colour = red"},
                          {"path":"/etc/told","content":"x","secret":true},
                          {"path":"/etc/bytes","contentBase64":"eA=="},
                          {"path":"/etc/seen","contentBase64":"eA==","secret":false},
                          {"path":"/etc/json","content":"{\"user\":\"a\",\"password\":\"b\"}"},
                          {"path":"/etc/xml","content":"<a><Password>x</Password></a>"},
                          {"path":"/etc/line","content":"Conn=Server=x;Password=y"},
                          {"path":"/etc/url","content":"postgres://u:pw@h/db"}],
                 "settings":[{"key":"proxy.password","value":"hunter2"},{"key":"password.length","value":8}]}
                """
            )
        );

        read.Settings.Where(setting => setting.Secret)
            .Select(setting => setting.Key)
            .ShouldBe([
                "agent:files[/etc/db.conf]/content",
                "agent:files[/etc/told]/content",
                "agent:files[/etc/bytes]/content",
                "agent:files[/etc/json]/content",
                "agent:files[/etc/xml]/content",
                "agent:files[/etc/line]/content",
                "agent:files[/etc/url]/content",
                "agent:settings/proxy.password",
            ]);
        read.Warnings.Single().Code.ShouldBe("world_writable");
    }

    private static IEnumerable<string> Codes(string text) =>
        AgentConfigurationDocument.Read(Told.Utf8(text)).Faults.Select(fault => fault.Code);

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
