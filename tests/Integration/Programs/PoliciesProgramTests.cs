using System.Text.Json;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Configuration policies from the command line.</summary>
public sealed class PoliciesProgramTests
{
    [Fact]
    public async Task Cli_checks_makes_changes_compares_restores_copies_and_deletes_policies()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        Task<ProgramRun> Cli(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, ["policies", .. arguments]);
        var file = Path.Combine(host.Folder, "camera.json");

        await File.WriteAllTextAsync(file, "{\"settings\":[\n  {\"locUri\":\"/wrong\",\"value\":1}\n]}");
        var faulty = await Cli("validate", "--kind", "windows_csp", "-f", file);
        faulty.ExitCode.ShouldBe(6);
        faulty.Output.ShouldStartWith($"{file}:2:13: loc_uri ");
        (await Cli("create", "Cameras", "--kind", "windows_csp", "-f", file)).ExitCode.ShouldBe(4);

        await File.WriteAllTextAsync(file, PolicyCalls.Csp((PolicyCalls.Camera, 1)));
        (await Cli("validate", "--kind", "windows_csp", "-f", file)).Output.ShouldBe("No faults; 1 settings.\n");
        var made = await Cli("create", "Cameras", "--kind", "windows_csp", "-f", file, "--note", "Labs", "--json");
        made.ExitCode.ShouldBe(0, made.Errors);
        var id = JsonDocument.Parse(made.Output).RootElement.GetProperty("id").GetString()!;
        (await Cli("show", id)).Output.ShouldMatch("AllowCamera +int:1");
        (await Cli("list")).Output.ShouldMatch("Cameras +windows_csp +1 +1");
        (await Cli("list", "--kind", "agent")).Output.ShouldBe("Nothing to show.\n");

        await File.WriteAllTextAsync(file, PolicyCalls.Csp((PolicyCalls.Camera, 0)));
        (await Cli("validate", "--kind", "windows_csp", "-f", file)).Output.ShouldContain(
            "conflict (different) with Cameras: windows:"
        );
        (await Cli("change", id, "-f", file, "--version", "7")).ExitCode.ShouldBe(4);
        (await Cli("change", id, "-f", file, "--note", "Ticket 12")).Output.ShouldMatch("Version +2");
        (await Cli("change", id, "--name", "All cameras")).Output.ShouldMatch("Version +2");
        (await Cli("diff", id, "--from", "1")).Output.ShouldMatch("changed +windows:.*AllowCamera +int:1 +int:0");
        (await Cli("versions", id)).Output.ShouldMatch("2 +[0-9a-f]{64} +1 +Ticket 12");
        (await Cli("restore", id, "1", "--note", "Back")).Output.ShouldMatch("Version +3");
        (await Cli("versions", id)).Output.ShouldContain("restored from 1. Back");

        (await Cli("copy", id, "Copy")).Output.ShouldMatch("Name +Copy");
        (await Cli("copy", id, "Copy")).ExitCode.ShouldBe(4);
        (await Cli("delete", id)).Output.ShouldBe("Deleted All cameras.\n");
        (await Cli("show", id)).ExitCode.ShouldBe(5);
    }
}
