using System.Diagnostics;
using System.Text;
using Muster.Protocols.Agent.Configuration;
using Muster.Protocols.Android.Policies;
using Muster.Protocols.Apple.Forms;
using Muster.Protocols.Apple.Profiles;
using Muster.Protocols.Documents;
using Muster.Protocols.Windows.Csp;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.Configuration;

public sealed class ConfigurationFuzzTests
{
    private const string Csp =
        """{"settings":[{"locUri":"./Vendor/MSFT/A/B","format":"int","value":1},{"admx":"A~Policy~B/C","state":"enabled","data":[{"id":"a","value":"b"}]},{"admxInstall":"A","file":"a","content":"<policyDefinitions/>"}]}""";

    private const string Android =
        """{"applications":[{"packageName":"com.a.b","installType":"BLOCKED"}],"funDisabled":true,"systemUpdate":{"type":"WINDOWED"}}""";

    private const string Agent =
        """{"files":[{"path":"/etc/a","content":"x {{device.id}}\n","template":true,"mode":"0644","owner":"root"}],"services":[{"name":"a","enabled":true}],"settings":[{"key":"k","value":"v"}]}""";

    private const string Form =
        """{"identifier":"a.b","passcode":{"minLength":6},"wifi":[{"ssid":"a","password":"hunter22"}],"loginWindow":{"text":"t"}}""";

    private const string Alphabet = "\"\\{}[]:,/.~%<>&;'0aZ_- \t\n\0\u00e9\ud800\uF000";

    public static TheoryData<string> Kinds => ["csp", "android", "agent", "form", "profile"];

    [Theory, MemberData(nameof(Kinds))]
    public void Reader_reads_or_tells_faults_inside_the_text_whatever_the_damage(string kind)
    {
        var (sample, read) = Of(kind);
        var good = 0;
        foreach (var text in Mutation.Of(sample, 4_000, Alphabet))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var lines = text.Split('\n').Length;

            var document = read(bytes);

            document.Faults.Count.ShouldBeLessThanOrEqualTo(DocumentFindings.Most);
            document.Faults.ShouldAllBe(fault =>
                fault.Place.Line >= 1 && fault.Place.Line <= lines + 1 && fault.Place.Column >= 1
            );
            document.Settings.Select(setting => setting.CanonicalKey).ShouldBeUnique();
            document.Settings.ShouldAllBe(setting => !setting.CanonicalKey.Contains('\0', StringComparison.Ordinal));
            good += document.Faults.Count == 0 ? 1 : 0;
        }

        read(Encoding.UTF8.GetBytes(sample)).Faults.ShouldBeEmpty();
        good.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("csp", "{\"settings\":[", "{\"admx\":\"A/B\",", 70_000)]
    [InlineData("android", "", "{\"a\":[", 150_000)]
    [InlineData("agent", "{\"files\":[{\"path\":\"/a\",\"template\":true,\"content\":\"", "{{", 500_000)]
    [InlineData("agent", "{\"files\":[{\"path\":\"/a\",\"template\":true,\"content\":\"", "{{a}}", 200_000)]
    [InlineData("profile", "<plist>", "<dict><key>a</key>", 50_000)]
    [InlineData("profile", "<plist><dict>", "<key>a</key><true/>", 50_000)]
    public void Reader_takes_time_in_proportion_when_a_megabyte_repeats_itself(
        string kind,
        string beginning,
        string unit,
        int times
    )
    {
        var end = kind == "agent" ? "\"}]}" : "";
        var text = Encoding.UTF8.GetBytes(beginning + string.Concat(Enumerable.Repeat(unit, times)) + end);
        var watch = Stopwatch.StartNew();

        Of(kind).Read(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    private static (string Sample, Func<byte[], ReadDocument> Read) Of(string kind) =>
        kind switch
        {
            "csp" => (Csp, text => CspDocument.Read(text)),
            "android" => (Android, text => PolicyDocument.Read(text)),
            "agent" => (Agent, text => AgentConfigurationDocument.Read(text)),
            "form" => (Form, text => ProfileForm.Read(text)),
            _ => (AppleProfileTests.Profile(AppleProfileTests.Wifi("a", "b")), text => ProfileDocument.Read(text)),
        };
}
