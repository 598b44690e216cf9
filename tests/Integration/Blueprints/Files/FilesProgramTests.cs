using Muster.Integration.Programs;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Blueprints.Files;

/// <summary>Files from the command line, as a pipeline uses them.</summary>
public sealed class FilesProgramTests
{
    [Fact]
    public async Task Folder_is_looked_at_applied_and_told_apart_by_exit_codes()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var folder = Path.Combine(host.Folder, "desired");
        Directory.CreateDirectory(Path.Combine(folder, "scripts"));
        var script = Path.Combine(folder, "scripts", "greets.json");
        await File.WriteAllTextAsync(script, FileCalls.File(FileCalls.Script("Greets")).Text);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "base.json"),
            FileCalls
                .File(
                    FileCalls.Group("Office"),
                    FileCalls.Blueprint("Base", FileCalls.Item("script", "Greets"), FileCalls.To("Office", 5))
                )
                .Text
        );
        Task<ProgramRun> Cli(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
        Task<ProgramRun> Apply(params string[] more) => Cli(["apply", "-f", folder, "--set", "prod", .. more]);

        var dry = await Apply("--dry-run");
        dry.ExitCode.ShouldBe(6, dry.Errors);
        dry.Output.ShouldMatch(@"\+ script Greets  \(scripts/greets.json:1\)");
        dry.Output.ShouldContain("3 to create, 0 to change");
        (await Apply()).ExitCode.ShouldBe(2, "nobody said yes");
        var done = await Apply("--yes");
        done.ExitCode.ShouldBe(0, done.Errors);
        (await Apply("--dry-run")).ExitCode.ShouldBe(0);
        (await Apply()).ExitCode.ShouldBe(0, "there is nothing to say yes to");

        await File.WriteAllTextAsync(script, FileCalls.File(FileCalls.Script("Greets", "echo new")).Text);
        var changed = await Apply("--dry-run");
        changed.ExitCode.ShouldBe(6);
        changed.Output.ShouldContain("-echo hello");
        changed.Output.ShouldContain("+echo new");
        var seen = (await host.GetAsync<Contracts.Page<Contracts.Policies.Script>>(ScriptCalls.Route)).Items.Single();
        await host.TrySendAsync(
            HttpMethod.Put,
            $"{ScriptCalls.Route}/{seen.Id}",
            seen.Version,
            ScriptCalls.Shell("Greets", "echo by hand")
        );
        var conflict = await Apply("--yes");
        conflict.ExitCode.ShouldBe(8, conflict.Errors);
        conflict.Output.ShouldContain("CONFLICT, changed in the files and in the console");
        (await Apply("--yes", "--overwrite")).ExitCode.ShouldBe(0);

        File.Delete(Path.Combine(folder, "base.json"));
        (await Apply("--dry-run")).ExitCode.ShouldBe(0, "without --prune nothing goes");
        var pruned = await Apply("--yes", "--prune");
        pruned.ExitCode.ShouldBe(0, pruned.Errors);
        pruned.Output.ShouldMatch("- blueprint Base");

        await File.WriteAllTextAsync(script, """{"format":"muster/1","items":[{"type":"script","name":"Greets"}]}""");
        var broken = await Apply("--yes");
        broken.ExitCode.ShouldBe(4);
        broken.Errors.ShouldMatch("scripts/greets.json:1: ");
    }

    [Fact]
    public async Task Export_goes_into_a_new_folder_or_a_file_and_import_takes_it_back()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        await using var other = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Greets"));
        await host.CreateBlueprintAsync(BlueprintCalls.Draft("Base", [BlueprintCalls.Item("script", script.Id)]));
        Task<ProgramRun> Cli(MusterHost on, params string[] arguments) =>
            ProgramRun.CliAsync(on.Url, MusterHost.BootstrapToken, arguments);
        var (folder, file) = (Path.Combine(host.Folder, "out"), Path.Combine(host.Folder, "out.json"));

        (await Cli(host, "blueprints", "export", "--folder", folder)).Output.ShouldContain("2 files");
        (await Cli(host, "blueprints", "export", "--folder", folder)).ExitCode.ShouldBe(2, "it is not empty");
        (await Cli(host, "blueprints", "export", "-o", file)).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(folder, "blueprints", "base.json")).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder, "scripts", "greets.json"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await Cli(other, "blueprints", "import", folder, "--dry-run")).ExitCode.ShouldBe(6);
        (await Cli(other, "blueprints", "import", file, "--yes")).ExitCode.ShouldBe(0);
        (await Cli(other, "blueprints", "import", folder, "--dry-run")).ExitCode.ShouldBe(0);
        (await Cli(other, "blueprints", "export")).Output.ShouldBe(await File.ReadAllTextAsync(file));
    }
}
