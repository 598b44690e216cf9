using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Packages, apps, scripts and proposals from the command line.</summary>
public sealed class AppsProgramTests
{
    [Fact]
    public async Task Cli_uploads_a_package_goes_on_with_one_and_brings_it_back()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var bytes = await Bytes.DebAsync("contoso-cli", "1.0");
        var file = Path.Combine(host.Folder, "agent.deb");
        await File.WriteAllBytesAsync(file, bytes);
        var begun = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes, "agent.deb", PackageCalls.HashOf(bytes)));
        await host.Admin.TryAppendAsync(begun.Id, 0, bytes[..100]);

        var uploaded = await CliAsync(host, "packages", "upload", file);
        uploaded.ExitCode.ShouldBe(0, uploaded.Errors);
        uploaded.Errors.ShouldContain("Going on at byte 100");
        uploaded.Output.ShouldMatch("Name +contoso-cli");
        (await CliAsync(host, "packages", "upload", file)).ExitCode.ShouldBe(0);
        (await CliAsync(host, "packages", "list")).Output.ShouldContain(PackageCalls.HashOf(bytes));

        var copy = Path.Combine(host.Folder, "copy.deb");
        (await CliAsync(host, "packages", "download", PackageCalls.HashOf(bytes), "-o", copy)).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(copy)).ShouldBe(bytes);
        (await CliAsync(host, "packages", "show", new string('0', 64))).ExitCode.ShouldBe(5);
        (await CliAsync(host, "packages", "upload", $"{file}.none")).ExitCode.ShouldBe(2);
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Cli_makes_changes_compares_copies_and_deletes_apps_and_scripts()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var (file, text) = (Path.Combine(host.Folder, "draft.json"), Path.Combine(host.Folder, "run.sh"));
        await File.WriteAllTextAsync(file, """{"name":"Tool","interpreter":"sh","platform":"linux"}""");
        await File.WriteAllTextAsync(text, "echo one\n");
        var script = await IdAsync(host, "scripts", "create", "-f", file, "--text", text, "--json");
        await File.WriteAllTextAsync(text, "echo two\n");
        (await CliAsync(host, "scripts", "change", script, "-f", file, "--text", text)).Output.ShouldMatch(
            "Version +2"
        );

        (await CliAsync(host, "scripts", "text", script)).Output.ShouldBe("echo two\n");
        (await CliAsync(host, "scripts", "text", script, "--number", "1")).Output.ShouldBe("echo one\n");
        (await CliAsync(host, "scripts", "diff", script, "1", "2")).Output.ShouldContain("-echo one");
        (await CliAsync(host, "scripts", "versions", script)).ExitCode.ShouldBe(0);
        (await CliAsync(host, "scripts", "copy", script, "Second")).Output.ShouldMatch("Name +Second");
        (await CliAsync(host, "scripts", "delete", script)).Output.ShouldContain("Deleted Tool.");

        await File.WriteAllTextAsync(
            file,
            """{"name":"Browser","kind":"apt","platform":"linux","packageId":"firefox-esr"}"""
        );
        var app = await IdAsync(host, "apps", "create", "-f", file, "--json");
        await File.WriteAllTextAsync(
            file,
            """{"name":"Browser","kind":"apt","platform":"linux","packageId":"chromium"}"""
        );
        (await CliAsync(host, "apps", "change", app, "-f", file)).ExitCode.ShouldBe(0);
        (await CliAsync(host, "apps", "diff", app, "1", "2")).Output.ShouldContain("+ packageId: chromium");
        (await CliAsync(host, "apps", "show", app)).Output.ShouldMatch("Package +chromium");
        (await CliAsync(host, "apps", "delete", app)).ExitCode.ShouldBe(0);
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Cli_says_that_a_change_waits_and_withdraws_it()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(host.Folder, "draft.json");
        await File.WriteAllTextAsync(
            file,
            """{"name":"Tool","interpreter":"sh","platform":"linux","content":"echo"}"""
        );
        (await CliAsync(host, "proposals", "setting", "always")).Output.ShouldMatch("Asked for now +yes");

        var made = await CliAsync(host, "scripts", "create", "-f", file);
        made.ExitCode.ShouldBe(0, made.Errors);
        made.Output.ShouldContain("Nothing has changed yet");
        var waiting = (await host.GetAsync<Contracts.Page<Proposal>>("/api/proposals")).Items.ShouldHaveSingleItem();
        (await CliAsync(host, "proposals", "list")).Output.ShouldContain($"{waiting.Id}");
        (await CliAsync(host, "proposals", "show", $"{waiting.Id}")).Output.ShouldContain("+echo");
        (await CliAsync(host, "proposals", "approve", $"{waiting.Id}", "--hash", waiting.Hash)).ExitCode.ShouldBe(4);
        (await CliAsync(host, "proposals", "withdraw", $"{waiting.Id}")).Output.ShouldMatch("State +withdrawn");
        (await CliAsync(host, "proposals", "list")).Output.ShouldContain("Nothing to show.");
        await host.Database.DropAsync();
    }

    private static async Task<string> IdAsync(MusterHost host, params string[] arguments)
    {
        var made = await CliAsync(host, arguments);
        made.ExitCode.ShouldBe(0, made.Errors);
        return JsonDocument.Parse(made.Output).RootElement.GetProperty("id").GetString()!; // of what was made
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
