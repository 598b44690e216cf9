using System.Diagnostics;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Unit.Agent.Delivery.Tools;

public sealed class ToolboxTests : IDisposable
{
    private readonly FakeTools tools = new();

    [Theory]
    [InlineData("; rm -rf /")]
    [InlineData("$(id)")]
    [InlineData("`id`")]
    [InlineData("--option")]
    [InlineData("two\nlines")]
    [InlineData("")]
    [InlineData("\"quoted\" 'both' \\")]
    [InlineData("*")]
    public async Task Argument_reaches_the_program_as_it_is(string hostile)
    {
        tools.Add("tool");

        (await tools.Box.RunAsync(new ToolCall("tool", "before", hostile, "after"), default)).Succeeded.ShouldBeTrue();

        tools.Calls.ShouldHaveSingleItem().ShouldBe(["tool", "before", hostile, "after"]);
    }

    [Fact]
    public async Task Environment_is_only_what_is_needed()
    {
        Environment.SetEnvironmentVariable("MUSTER_UNIT_SECRET", "seen");
        tools.Add("tool", "echo \"$TOLD_PATH\"; env");

        var run = await tools.Box.RunAsync(
            new ToolCall("tool") { Environment = new Dictionary<string, string> { ["ONE"] = "more" } },
            default
        );

        var lines = run.Output.Split('\n');
        lines[0].ShouldBe(tools.Folder);
        lines.ShouldContain("DEBIAN_FRONTEND=noninteractive");
        lines.ShouldContain("LC_ALL=C.UTF-8");
        lines.ShouldContain("ONE=more");
        run.Output.ShouldNotContain("MUSTER_UNIT_SECRET");
    }

    [Fact]
    public async Task Of_long_output_the_end_is_kept()
    {
        tools.Add("tool", "i=0; while [ $i -lt 3000 ]; do echo line$i; echo fault$i >&2; i=$((i+1)); done");

        var run = await tools.Box.RunAsync(new ToolCall("tool"), default);

        run.Output.Length.ShouldBe(ToolCall.UsualOutput);
        run.Errors.Length.ShouldBe(ToolCall.UsualOutput);
        run.Output.ShouldEndWith("line2998\nline2999\n");
        run.Said.ShouldEndWith("fault2999");
    }

    [Fact]
    public async Task Program_reads_nothing_from_us()
    {
        tools.Add("tool", "cat; echo end");

        (await tools.Box.RunAsync(new ToolCall("tool"), default)).Output.ShouldBe("end\n");
    }

    [Fact]
    public async Task Too_slow_program_is_killed_with_all_that_it_started()
    {
        tools.Add("tool", "sleep 300 & echo $! > \"$HERE/child\"; echo begun; wait");

        var run = await tools.Box.RunAsync(new ToolCall("tool") { Patience = TimeSpan.FromMilliseconds(500) }, default);

        run.End.ShouldBe(ToolEnd.TooSlow);
        run.Succeeded.ShouldBeFalse();
        run.Output.ShouldBe("begun\n");
        IsGone(int.Parse(await File.ReadAllTextAsync(Path.Combine(tools.Folder, "child")))).ShouldBeTrue();
    }

    [Fact]
    public async Task Cancelled_program_is_killed()
    {
        tools.Add("tool", "echo $$ > \"$HERE/pid.next\"; mv \"$HERE/pid.next\" \"$HERE/pid\"; exec sleep 300");
        using var stop = new CancellationTokenSource();
        var pid = Path.Combine(tools.Folder, "pid");
        using var watcher = new FileSystemWatcher(tools.Folder, "pid") { EnableRaisingEvents = true };
        watcher.Renamed += (_, _) => stop.Cancel();

        await Should.ThrowAsync<OperationCanceledException>(() => tools.Box.RunAsync(new ToolCall("tool"), stop.Token));

        IsGone(int.Parse(await File.ReadAllTextAsync(pid))).ShouldBeTrue();
    }

    [Fact]
    public async Task Service_that_is_left_behind_holds_nobody_up()
    {
        tools.Add("tool", "sleep 20 & echo $! ; exit 3");
        var since = Stopwatch.StartNew();

        var run = await tools.Box.RunAsync(new ToolCall("tool"), default);

        run.ExitCode.ShouldBe(3);
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        Process.GetProcessById(int.Parse(run.Output)).Kill();
    }

    [Fact]
    public async Task Missing_program_is_told_and_names_with_folders_are_refused()
    {
        (await tools.Box.RunAsync(new ToolCall("nothing"), default)).End.ShouldBe(ToolEnd.NotThere);
        File.WriteAllText(Path.Combine(tools.Folder, "plain"), "no program");
        (await tools.Box.RunAsync(new ToolCall("plain"), default)).End.ShouldBe(ToolEnd.NotThere);
        await Should.ThrowAsync<ArgumentException>(() => tools.Box.RunAsync(new ToolCall("../bin/sh"), default));
    }

    private static bool IsGone(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.HasExited
                || File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException)
        {
            return true;
        }
    }

    public void Dispose() => tools.Dispose();
}
