using System.Text.Json;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Scripts;
using Muster.Agent.Delivery.Items.Users;
using Muster.Protocols.Agent.Delivery;
using Muster.Unit.Agent.Delivery.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Scripts;

public sealed class ScriptHandlerTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly FakeTools tools = new();
    private readonly Works work = new() { Key = "script:../../0193a697;$(id)" };
    private readonly ScriptHandler handler;

    public ScriptHandlerTests()
    {
        tools.AddReal("sh");
        handler = new ScriptHandler(
            tools.Box,
            new ScriptFolders(folder.File("scratch"), folder.File("users")),
            new LogindSessions(tools.Box),
            MachinePlatform.Linux
        );
    }

    private string Ran => folder.File("ran");

    private int Runs => File.Exists(Ran) ? File.ReadAllLines(Ran).Length : 0;

    private string Document(
        string? text = null,
        string runs = "every_version",
        string context = "system",
        int timeout = 30,
        int[]? codes = null,
        string interpreter = "sh"
    ) =>
        JsonSerializer.Serialize(
            new ScriptDocument
            {
                Interpreter = interpreter,
                Context = context,
                TimeoutSeconds = timeout,
                Runs = runs,
                ExpectedExitCodes = codes ?? [0],
                Text = $"PATH={FakeTools.System}\n{text ?? $"echo run >> '{Ran}'"}",
            },
            DeliveryJson.Default.ScriptDocument
        );

    private Task<ItemOutcome> ApplyAsync(string document, CancellationToken ct = default) =>
        handler.ApplyAsync(work.On(document), ct);

    private Task<bool> IsThereAsync(string document) => handler.IsThereAsync(work.On(document), default);

    private string[] Left() =>
        Directory.Exists(folder.File("scratch")) ? Directory.GetFileSystemEntries(folder.File("scratch")) : [];

    [Fact]
    public async Task Script_runs_from_a_file_of_its_own_that_is_gone_afterwards()
    {
        var outcome = await ApplyAsync(
            Document("echo \"$0\"; stat -c %a \"$0\" \"$(dirname \"$0\")\"; cat; pwd", codes: [0])
        );

        outcome.Result.ShouldBe(ItemResult.Done);
        var lines = outcome.Detail!.Split('\n');
        Path.GetDirectoryName(lines[0]).ShouldBe(folder.File("scratch"));
        Path.GetFileName(lines[0]).ShouldMatch("^script-[0-9a-f]{16}\\.sh$");
        lines[1..].ShouldBe(["600", "700", "/"]);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_is_once_whatever_the_version()
    {
        await ApplyAsync(Document(runs: "once"));
        var next = Document($"echo more >> '{Ran}'", runs: "once");

        (await IsThereAsync(next)).ShouldBeTrue();
        (await ApplyAsync(next)).ShouldBe(ItemOutcome.Done);
        Runs.ShouldBe(1);
    }

    [Fact]
    public async Task Every_version_runs_once()
    {
        (await IsThereAsync(Document())).ShouldBeFalse();
        await ApplyAsync(Document());
        (await IsThereAsync(Document())).ShouldBeTrue();
        await ApplyAsync(Document());
        Runs.ShouldBe(1);

        var next = Document($"echo more >> '{Ran}'");
        (await IsThereAsync(next)).ShouldBeFalse();
        await ApplyAsync(next);
        Runs.ShouldBe(2);
    }

    [Fact]
    public async Task On_each_check_is_never_there()
    {
        var document = Document(runs: "on_each_check");
        ScriptHandler.RunsOnEachCheck(work.On(document)).ShouldBeTrue();
        ScriptHandler.RunsOnEachCheck(work.On(Document())).ShouldBeFalse();

        for (var round = 1; round <= 2; round++)
        {
            (await IsThereAsync(document)).ShouldBeFalse();
            (await ApplyAsync(document)).Result.ShouldBe(ItemResult.Done);
            Runs.ShouldBe(round);
        }
    }

    [Fact]
    public async Task Unexpected_exit_code_fails_with_the_end_of_the_output_and_runs_again()
    {
        var document = Document($"echo run >> '{Ran}'; echo first; echo last words >&2; exit 3");

        var outcome = await ApplyAsync(document);

        outcome.Code.ShouldBe("exit_code");
        outcome.Detail.ShouldBe("It ended with 3.\nfirst\nlast words");
        (await IsThereAsync(document)).ShouldBeFalse();
        await ApplyAsync(document);
        Runs.ShouldBe(2);
    }

    [Fact]
    public async Task Expected_exit_code_is_success() =>
        (await ApplyAsync(Document("exit 3", codes: [0, 3]))).Result.ShouldBe(ItemResult.Done);

    [Fact]
    public async Task Script_that_takes_too_long_is_killed_and_its_file_taken_away()
    {
        var outcome = await ApplyAsync(Document("echo begun; sleep 60 & wait", timeout: 1));

        outcome.Code.ShouldBe("timeout");
        outcome.Detail!.ShouldEndWith("begun");
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task Script_that_was_cut_off_runs_again()
    {
        using var stop = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(folder.Path, "ran") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => stop.Cancel();
        var document = Document($"echo run >> '{Ran}'; [ -e '{folder.File("again")}' ] || sleep 60");
        await Should.ThrowAsync<OperationCanceledException>(() => ApplyAsync(document, stop.Token));
        Left().ShouldBeEmpty();

        await File.WriteAllTextAsync(folder.File("again"), "");
        (await IsThereAsync(document)).ShouldBeFalse();
        (await ApplyAsync(document)).Result.ShouldBe(ItemResult.Done);

        Runs.ShouldBe(2);
    }

    [Fact]
    public async Task Text_that_a_kill_left_is_swept()
    {
        Directory.CreateDirectory(folder.File("scratch"));
        await File.WriteAllTextAsync(folder.File("scratch/script-0123456789abcdef.sh"), "secret");

        handler.Sweep();

        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_and_unknown_interpreters_are_told()
    {
        (await ApplyAsync(Document(interpreter: "zsh"))).Code.ShouldBe("interpreter_missing");
        (await ApplyAsync(Document(interpreter: "powershell"))).Code.ShouldBe("interpreter_missing");
        var unknown = await ApplyAsync(Document(interpreter: "/bin/sh"));
        (unknown.Result, unknown.Code).ShouldBe((ItemResult.Unsupported, "interpreter_unknown"));
        (await ApplyAsync("{}")).Code.ShouldBe("document_invalid");
        Runs.ShouldBe(0);
    }

    [Fact]
    public async Task Powershell_gets_the_file_and_asks_nothing()
    {
        tools.Add("pwsh");

        await ApplyAsync(Document(interpreter: "powershell"));

        var call = tools.Calls.ShouldHaveSingleItem();
        call[..^1].ShouldBe(["pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-File"]);
        call[^1].ShouldEndWith(".ps1");
    }

    [Fact]
    public async Task Removed_script_runs_when_it_is_given_again()
    {
        await ApplyAsync(Document(runs: "once"));
        (await handler.RemoveAsync(work.On(Document(runs: "once")), default)).ShouldBe(ItemOutcome.Done);

        (await IsThereAsync(Document(runs: "once"))).ShouldBeFalse();
    }

    public void Dispose()
    {
        folder.Dispose();
        tools.Dispose();
    }
}
