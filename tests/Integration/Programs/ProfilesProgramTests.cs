using System.Text.Json;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Programs;

/// <summary>Profiles of the enrollment status page from the command line.</summary>
public sealed class ProfilesProgramTests
{
    [Fact]
    public async Task Cli_makes_changes_copies_orders_resolves_and_deletes_profiles()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        using var enrolled = await new ClockedHost(host, clock).EnrolledDeviceAsync();
        var device = await host.DeviceAsync(enrolled);
        var group = await host.CreateGroupAsync("Sales");
        await host.JoinAsync(group, device.Id);
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["esp-profiles", .. arguments]);
        var file = Path.Combine(host.Folder, "profile.json");

        await WriteAsync("Sales", 45);
        var made = await Cli("create", "-f", file, "--json");
        made.ExitCode.ShouldBe(0, made.Errors);
        var sales = JsonDocument.Parse(made.Output).RootElement.GetProperty("id").GetString()!;
        var shown = (await Cli("show", sales)).Output;
        shown.ShouldMatch("Groups +Sales");
        shown.ShouldMatch("Waits for +Editor \\(Contoso.Editor\\), may fail");
        shown.ShouldMatch("Settings +.*allowReset");
        await WriteAsync("Sales", 90);
        (await Cli("change", sales, "-f", file)).Output.ShouldMatch("Timeout +90 min");

        var copied = await Cli("copy", sales, "Second", "--json");
        var second = JsonDocument.Parse(copied.Output).RootElement.GetProperty("id").GetString()!;
        (await Cli("copy", sales, "Second")).ExitCode.ShouldBe(4);
        (await Cli("reorder", second)).Output.Trim().ShouldBe("Second, Sales");
        NamesOf(await Cli("list", "--json")).ShouldBe(["Second", "Sales", "Default ESP"]);
        (await Cli("list")).Output.ShouldMatch("2 +[0-9a-f-]{36} +Sales +active +Sales +1 +90 min");
        (await Cli("reorder", $"{Guid.Empty}")).ExitCode.ShouldBe(5);

        var resolved = (await Cli("resolve", "--device", $"{device.Id}")).Output;
        resolved.ShouldMatch("Profile +Sales ");
        resolved.ShouldMatch("device +applies +2 +Sales +active +Sales");
        resolved.ShouldMatch("default +not_reached");
        (await Cli("resolve")).ExitCode.ShouldBe(2);

        (await Cli("delete", sales)).Output.ShouldContain("Deleted Sales.");
        (await Cli("resolve", "--device", $"{device.Id}")).Output.ShouldMatch("Profile +Default ESP ");
        var last = JsonDocument.Parse((await Cli("list", "--json")).Output).RootElement.GetProperty("items")[1];
        (await Cli("delete", last.GetProperty("id").GetString()!)).ExitCode.ShouldBe(4);

        Task WriteAsync(string name, int minutes) =>
            File.WriteAllTextAsync(
                file,
                $$"""
                {
                  "name": "{{name}}", "timeoutMinutes": {{minutes}}, "allowReset": true, "assignedGroupIds": ["{{group.Id}}"],
                  "blockingApps": [{ "appId": "Contoso.Editor", "name": "Editor", "required": false }]
                }
                """
            );
    }

    private static List<string?> NamesOf(ProgramRun run) =>
        [
            .. JsonDocument
                .Parse(run.Output)
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("name").GetString()),
        ];

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
