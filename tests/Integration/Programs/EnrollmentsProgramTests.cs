using System.Text.Json;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Programs;

/// <summary>The enrollment status from the command line.</summary>
public sealed class EnrollmentsProgramTests
{
    [Fact]
    public async Task Cli_lists_shows_counts_and_exports_enrollments_and_failures()
    {
        await using var host = await StartAsync();
        await host.SimulateAsync(
            "a fleet",
            Begin("moving", "macos", "MacAde"),
            Reach("moving", "installing_apps"),
            Begin("failing", "windows", "WindowsManual"),
            Fail("failing", "0x801c0003", "Device already enrolled with different user", "join"),
            Begin("waiting", "ios", "IosAde", "ready")
        );
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["enrollments", .. arguments]);

        (await Cli("list")).Output.ShouldContain("Nothing to show");
        var listed = await Cli("list", "--simulated", "--stage", "installing_apps", "--platform", "macos", "--json");
        var moving = ItemsOf(listed).Single();
        moving.GetProperty("device").GetString().ShouldBe("moving");
        (await Cli("list", "--simulated")).Output.ShouldMatch("moving .* installing_apps ");
        (await Cli("list", "--simulated", "--bucket", "pending")).Output.ShouldContain("waiting");
        (await Cli("list", "--bucket", "lost")).ExitCode.ShouldBe(2);
        (await Cli("list", "--stage", "lost")).ExitCode.ShouldBe(4);

        var failed = await Cli("failures", "--simulated", "--reason", "ALREADY_ENROLLED", "--state", "open", "--json");
        var failure = ItemsOf(failed).Single();
        (await Cli("failures", "--simulated")).Output.ShouldMatch("failing .* ALREADY_ENROLLED .* open ");
        (await Cli("failures", "--simulated", "--state", "settled")).Output.ShouldContain("Nothing to show");

        var shown = (await Cli("show", failure.GetProperty("recordId").GetString()!)).Output;
        shown.ShouldStartWith("Failed ");
        shown.ShouldContain("Device already enrolled with different user");
        shown.ShouldContain("-> failed");
        var stands = (await Cli("show", moving.GetProperty("id").GetString()!)).Output;
        stands.ShouldStartWith("In installing_apps: waits for ");
        stands.ShouldMatch("applying_policies -> installing_apps +device ");
        (await Cli("show", $"{Guid.Empty}")).ExitCode.ShouldBe(5);

        (await Cli("summary", "--simulated")).Output.ShouldMatch("Failed +1\\s");
        (await Cli("summary", "--days", "0")).ExitCode.ShouldBe(4);
        var file = Path.Combine(host.Folder, "enrollments.csv");
        (await Cli("export", "--simulated", "--columns", "device,state", "-o", file)).ExitCode.ShouldBe(0);
        (await File.ReadAllLinesAsync(file)).ShouldBe(["device,state", "moving,installing_apps"]);
        (await Cli("export-failures", "--simulated", "--columns", "device,category")).Output.ShouldContain(
            "failing,ALREADY_ENROLLED"
        );
        (await Cli("export", "--columns", "secret")).ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task Cli_sets_changes_and_deletes_targets()
    {
        await using var host = await StartAsync();
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["targets", .. arguments]);

        var made = await Cli("set", "duration", "--percent", "95", "--minutes", "45", "--step", "installing_apps");
        made.ExitCode.ShouldBe(0, made.Errors);
        (await Cli("set", "success", "--percent", "99.5", "--platform", "macos")).ExitCode.ShouldBe(0);
        (await Cli("set", "duration", "--percent", "95", "--minutes", "44")).ExitCode.ShouldBe(4);
        (await Cli("set", "luck", "--percent", "95")).ExitCode.ShouldBe(2);
        var changed = await Cli("set", "duration", "--percent", "90", "--minutes", "45", "--step", "installing_apps");
        changed.ExitCode.ShouldBe(0, changed.Errors);

        var listed = (await Cli("list")).Output;
        listed.ShouldContain("90 % through installing_apps within 45 min");
        listed.ShouldContain("99.5 % succeed");
        var all = ItemsOf(await Cli("list", "--json"));
        all.Count.ShouldBe(2);
        (await Cli("delete", all[0].GetProperty("id").GetString()!)).Output.ShouldContain("Deleted: 90 % through");
        (await Cli("delete", all[0].GetProperty("id").GetString()!)).ExitCode.ShouldBe(5);
        ItemsOf(await Cli("list", "--json")).Single().GetProperty("kind").GetString().ShouldBe("success");
    }

    private static Task<MusterHost> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        MusterHost.StartAsync(
            kind,
            new HostOptions { Settings = new Dictionary<string, string> { ["MUSTER_SIMULATION"] = "1" } }
        );

    private static List<JsonElement> ItemsOf(ProgramRun run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("items").EnumerateArray()];

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
