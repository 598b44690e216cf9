using System.Text.RegularExpressions;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.Integration.Programs;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;
using Script = Muster.Contracts.Policies.Script;

namespace Muster.Integration.Blueprints;

/// <summary>Policies and scripts in blueprints: what devices are told of, and what is kept from being deleted.</summary>
public sealed class RealContentTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task New_text_of_a_script_is_told_and_a_new_name_is_not(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Scripted {kind}");
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Greets {kind}"));
        await host.CreateBlueprintAsync(Draft($"Scripts {kind}", [Item("script", script.Id)], (group.Id, 1)));
        var device = await clocked.BringAsync($"scripted-{kind}");
        await host.JoinAsync(group, device);
        await clocked.SettledAsync();
        var before = await host.DesiredAsync(device);
        before.Items.Single().Name.ShouldBe(script.Settings.Name);

        var named = ScriptCalls.Shell($"Says hello {kind}");
        var seen = await SaveAsync(host, script, named);
        await clocked.SettledAsync();
        var renamed = await host.DesiredAsync(device);
        (renamed.Version, renamed.Hash, renamed.Items.Single().Name).ShouldBe(
            (before.Version, before.Hash, named.Name)
        );

        await SaveAsync(host, seen, named with { Content = "#!/bin/sh\necho good day\n" });
        await clocked.SettledAsync();
        (await host.DesiredAsync(device)).Version.ShouldBe(before.Version + 1);
        var last = await host.GetAsync<Script>($"/api/scripts/{script.Id}");
        (await host.TrySendAsync(HttpMethod.Delete, $"/api/scripts/{script.Id}", last.Version, null)).ShouldBe(
            (409, "content_in_use")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Policies_that_set_one_thing_differently_are_told_apart_and_kept(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        const string uri = "./Device/Vendor/MSFT/Policy/Config/DeviceLock/MaxInactivityTimeDeviceLock";
        var group = await host.CreateGroupAsync($"Locked {kind}");
        var (strict, loose) = (await PolicyAsync("Strict", 5), await PolicyAsync("Loose", 60));
        await host.CreateBlueprintAsync(
            Draft($"Locks {kind}", [Item("policy", strict.Id), Item("policy", loose.Id)], (group.Id, 1))
        );
        var device = await clocked.BringAsync($"locked-{kind}", claim => claim with { Platform = "windows" });
        await host.JoinAsync(group, device);
        await clocked.SettledAsync();

        (await host.DesiredAsync(device))
            .Items.Select(item => (item.Name, item.Skipped))
            .ShouldBe([(strict.Name, null), (loose.Name, "conflict")]);
        (await host.TryDeletePolicyAsync(strict)).ShouldBe((409, "content_in_use"));

        async Task<ConfigurationPolicy> PolicyAsync(string name, int minutes) =>
            await host.CreatePolicyAsync(PolicyCalls.Draft($"{name} {kind}", PolicyCalls.Csp((uri, minutes))));
    }

    [Fact]
    public async Task Cli_makes_a_blueprint_and_says_what_a_device_should_have()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var group = await host.CreateGroupAsync("Office");
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Greets"));
        var file = Path.Combine(host.Folder, "blueprint.json");
        await File.WriteAllTextAsync(
            file,
            $$"""{"name":"Base","items":[{"kind":"script","id":"{{script.Id}}"}],"assignments":[{"groupId":"{{group.Id}}","priority":7}]}"""
        );
        Task<ProgramRun> Cli(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);

        var made = await Cli("blueprints", "create", "-f", file);
        made.ExitCode.ShouldBe(0, made.Errors);
        made.Output.ShouldMatch("Group +Office, priority 7");
        made.Output.ShouldMatch("script +Greets ");
        var id = Regex
            .Match(made.Output, "Id +(?<id>\\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["id"]
            .Value;
        (await Cli("blueprints", "copy", id, "Copy")).Output.ShouldMatch("Name +Copy");
        (await Cli("blueprints", "list")).Output.ShouldMatch("Base +1 +Office ");
        (await Cli("blueprints", "delete", id)).Output.ShouldContain("Deleted Base.");
    }

    private static async Task<Script> SaveAsync(MusterHost host, Script seen, ScriptDraft draft)
    {
        (await host.TrySendAsync(HttpMethod.Put, $"/api/scripts/{seen.Id}", seen.Version, draft)).Status.ShouldBe(200);
        return await host.GetAsync<Script>($"/api/scripts/{seen.Id}");
    }
}
