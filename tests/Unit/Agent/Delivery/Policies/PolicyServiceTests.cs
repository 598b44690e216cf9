using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Policies;

public sealed class PolicyServiceTests : IDisposable
{
    /// <summary>Keeps the state of one unit in files; reads -- as the real one does.</summary>
    private const string Systemctl = """
        [ "$1" = --no-ask-password ] && shift
        verb=$1; shift; [ "$1" = -- ] && shift
        case $verb in
          is-system-running) cat "$HERE/system" 2>/dev/null || echo degraded; exit 1;;
          is-enabled) cat "$HERE/enabled" 2>/dev/null || echo disabled;;
          is-active) cat "$HERE/active" 2>/dev/null || echo inactive;;
          enable) echo enabled > "$HERE/enabled";;
          disable) rm -f "$HERE/enabled";;
          start) [ -e "$HERE/broken" ] && { echo "Job failed" >&2; exit 1; }; echo active > "$HERE/active";;
          stop) rm -f "$HERE/active";;
        esac
        """;

    private const string On = """{"services":[{"name":"ssh.service","enabled":true,"running":true}]}""";
    private const string Off = """{"services":[{"name":"ssh.service","enabled":false,"running":false}]}""";

    private readonly PolicyBed bed = new();

    public PolicyServiceTests() => bed.Tools.Add("systemctl", Systemctl);

    [Fact]
    public async Task Service_is_enabled_and_started_then_stopped_and_disabled()
    {
        (await bed.IsThereAsync(On)).ShouldBeFalse();
        (await bed.ApplyAsync(On)).ShouldBe(ItemOutcome.Done);
        (await bed.IsThereAsync(On)).ShouldBeTrue();
        bed.Tools.Lines.ShouldContain("systemctl --no-ask-password enable -- ssh.service");
        bed.Tools.Lines.ShouldContain("systemctl --no-ask-password start -- ssh.service");

        bed.Tools.ForgetCalls();
        (await bed.ApplyAsync(On)).ShouldBe(ItemOutcome.Done);
        bed.Tools.Lines.ShouldNotContain(line => line.Contains("--no-ask-password"));

        (await bed.ApplyAsync(Off)).ShouldBe(ItemOutcome.Done);
        bed.Tools.Lines.ShouldContain("systemctl --no-ask-password disable -- ssh.service");
        bed.Tools.Lines.ShouldContain("systemctl --no-ask-password stop -- ssh.service");
        (await bed.IsThereAsync(Off)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("static", true, true)]
    [InlineData("static", false, true)]
    [InlineData("masked", true, false)]
    [InlineData("enabled-runtime", true, false)]
    [InlineData("enabled-runtime", false, false)]
    [InlineData("", false, true)]
    public async Task Words_of_systemd_are_read(string word, bool enabled, bool there)
    {
        await File.WriteAllTextAsync(Path.Combine(bed.Tools.Folder, "enabled"), word + "\n");

        var document = PolicyBed.Json(new { services = new[] { new { name = "a", enabled } } });

        (await bed.IsThereAsync(document)).ShouldBe(there);
    }

    [Theory]
    [InlineData("offline")]
    [InlineData("unknown")]
    public async Task Nothing_is_changed_where_no_manager_runs(string word)
    {
        await File.WriteAllTextAsync(Path.Combine(bed.Tools.Folder, "system"), word);
        var document = $$"""{"files":[{"path":"{{bed.In("f")}}","content":""}],{{On[1..]}}""";

        var outcome = await bed.ApplyAsync(document);

        outcome.Result.ShouldBe(ItemResult.Unsupported);
        outcome.Code.ShouldBe("no_service_manager");
        File.Exists(bed.In("f")).ShouldBeFalse();

        bed.Tools.Remove("systemctl");
        (await bed.ApplyAsync(On)).Code.ShouldBe("no_service_manager");
    }

    [Fact]
    public async Task What_the_manager_says_comes_back()
    {
        await File.WriteAllTextAsync(Path.Combine(bed.Tools.Folder, "broken"), "");

        var outcome = await bed.ApplyAsync(On);

        outcome.Code.ShouldBe("service_failed");
        outcome.Detail!.ShouldContain("Job failed");
    }

    [Fact]
    public async Task Service_that_does_not_stay_is_told()
    {
        bed.Tools.Add("systemctl", Systemctl.Replace("echo active >", "echo failed >"));

        (await bed.ApplyAsync(On)).Code.ShouldBe("service_state");
    }

    public void Dispose() => bed.Dispose();
}
