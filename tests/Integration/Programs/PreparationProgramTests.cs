using System.Text.Json;
using Muster.Integration.DevicePreparation;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Programs;

/// <summary>Device preparation from the command line.</summary>
public sealed class PreparationProgramTests
{
    [Fact]
    public async Task Cli_makes_changes_copies_orders_and_deletes_policies()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var people = await host.CreateUserGroupAsync("Sellers");
        var person = await host.CreatePersonAsync("Ann");
        await host.JoinAsync(people, person.Id);
        Task<ProgramRun> Policies(params string[] arguments) => CliAsync(host, ["policies", .. arguments]);
        var file = Path.Combine(host.Folder, "policy.json");

        await WriteAsync(file, "Sales", people.Id, minutes: 45);
        var made = await Policies("create", "-f", file, "--json");
        made.ExitCode.ShouldBe(0, made.Errors);
        var sales = IdIn(made);
        var shown = (await Policies("show", sales)).Output;
        shown.ShouldMatch("Device group +0 groups assigned");
        shown.ShouldMatch("Target +not_configured");
        shown.ShouldMatch("User groups +Sellers");
        await WriteAsync(file, "Sales", people.Id, minutes: 90);
        (await Policies("change", sales, "-f", file)).Output.ShouldMatch("(?s)Version +2.*Timeout +90 min");
        await WriteAsync(file, "Sales", people.Id, minutes: 14);
        var refused = await Policies("change", sales, "-f", file);
        refused.ExitCode.ShouldBe(4);
        refused.Errors.ShouldContain("timeoutMinutes");

        var second = IdIn(await Policies("copy", sales, "Second", "--json"));
        (await Policies("copy", sales, "second")).Errors.ShouldContain("device_preparation_policy_name_taken");
        (await Policies("reorder", second)).Output.Trim().ShouldBe("Second, Sales");
        (await Policies("list")).Output.ShouldMatch($"(?s)1 +{second} +Second .*2 +{sales} +Sales +user_driven ");
        (await Policies("reorder", $"{Guid.Empty}")).ExitCode.ShouldBe(5);

        var resolved = (await CliAsync(host, "resolve", "--user", $"{person.Id}")).Output;
        resolved.ShouldMatch($"Policy +Sales \\({sales}\\)");
        resolved.ShouldMatch($"Decided by +user_group:{people.Id}");
        (await CliAsync(host, "resolve")).ExitCode.ShouldBe(2);
        (await Policies("delete", sales)).Output.ShouldContain("Deleted Sales.");
        (await CliAsync(host, "resolve", "--user", $"{person.Id}")).Output.ShouldMatch("Policy +none");
    }

    [Fact]
    public async Task Cli_names_makes_repairs_and_clears_the_group_of_a_policy()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var policy = await host.CreatePreparationAsync(new() { Name = "Sales" });
        var unowned = await host.CreateGroupAsync("Laptops");
        Task<ProgramRun> Target(string verb, params string[] arguments) =>
            CliAsync(host, ["policies", "target", verb, $"{policy.Id}", .. arguments]);

        var refused = await Target("set", $"{unowned.Id}");
        refused.ExitCode.ShouldBe(4);
        refused.Errors.ShouldContain("firstPartyAppNotAnOwner");
        refused.Errors.ShouldContain("EnrollmentProvisioner");
        (await Target("repair", "--group", $"{unowned.Id}")).Output.ShouldMatch(
            "(?s)Device group +Laptops.*Target +valid"
        );
        await host.DisownAsync(unowned.Id);
        await Eventually.IsTrueAsync(
            async () => (await host.PreparationAsync(policy.Id)).Target.State == "invalid",
            "the policy knows"
        );
        (await CliAsync(host, "policies", "list")).Output.ShouldMatch("Laptops +firstPartyAppNotAnOwner");
        (await Target("repair")).Output.ShouldMatch("Target +valid");
        (await Target("create-group", "Sales devices")).Output.ShouldMatch("Device group +Sales devices");
        (await Target("create-group", "laptops")).Errors.ShouldContain("group_name_taken");
        (await Target("clear")).Output.ShouldMatch("(?s)Device group +0 groups assigned.*Target +not_configured");
        (await Target("set", $"{unowned.Id}", "--json")).Output.ShouldContain("\"state\": \"valid\"");
    }

    [Fact]
    public async Task Cli_shows_deployments_and_adds_devices_that_miss_their_group()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        var prepared = await host.PreparedAsync("Sales", draft => draft with { WhenGroupFails = "continue" });
        await host.DisownAsync(prepared.Group.Id);
        using var device = await new ClockedHost(host, clock).AdmittedAsync(prepared.Person);
        var record = (await host.DeploymentAsync(device)).RecordId;
        Task<ProgramRun> Deployments(params string[] arguments) => CliAsync(host, ["deployments", .. arguments]);

        var listed = await Deployments("list", "--membership", "failed");
        listed.ExitCode.ShouldBe(0, listed.Errors);
        listed.Output.ShouldMatch(
            $"{record} .* in_progress +policy_installation .* in_progress .*Devices of Sales +failed, firstPartyAppNotAnOwner +- +user_group:{prepared.People.Id}"
        );
        (await Deployments("list", "--status", "success")).Output.ShouldContain("Nothing to show.");
        (await Deployments("list", "--status", "done")).ExitCode.ShouldBe(2);
        (await Deployments("show", $"{record}")).Output.ShouldMatch(
            "(?s)Deployment policy +Sales .*Because +firstPartyAppNotAnOwner"
        );
        var exported = await Deployments("export", "--columns", "deviceName,membershipState");
        exported.Output.ShouldStartWith("deviceName,membershipState");
        exported.Output.ShouldContain(",failed");
        (await CliAsync(host, "grouping")).Output.ShouldMatch("Sales +1 +0 +0 +1 +0 +-");

        var still = await CliAsync(host, "add-now", $"{record}");
        still.ExitCode.ShouldBe(7, still.Errors);
        still.Output.ShouldMatch($"(?s){record} +firstPartyAppNotAnOwner.*Still missing: 1");
        await host.OwnAsync(prepared.Group.Id);
        clock.Advance(TimeSpan.FromSeconds(30));
        var added = await CliAsync(host, "add-now");
        added.ExitCode.ShouldBe(0, added.Errors);
        added.Output.ShouldMatch($"(?s){record} +added.*Still missing: 0");
        (await CliAsync(host, "grouping", "--days", "7")).Output.ShouldMatch("Sales +1 +0 +1 +0 +0 +30 s");
        (await CliAsync(host, "grouping", "--days", "366")).ExitCode.ShouldBe(4);
    }

    private static Task WriteAsync(string file, string name, Guid people, int minutes) =>
        File.WriteAllTextAsync(
            file,
            $$"""{ "name": "{{name}}", "timeoutMinutes": {{minutes}}, "assignedUserGroupIds": ["{{people}}"] }"""
        );

    private static string IdIn(ProgramRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("id").GetString()!; // the API answers with one

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, ["device-preparation", .. arguments]);
}
