using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.Integration.Programs;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Blueprints;

/// <summary>Who has a policy, an app or a script.</summary>
public sealed class UsesTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Policy_says_which_blueprints_hold_it_who_gets_these_and_how_many_devices_that_is(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (group, other) = (
            await host.CreateGroupAsync($"Using {kind}"),
            await host.CreateGroupAsync($"Using too {kind}")
        );
        var policy = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Used {kind}", PolicyCalls.Csp((PolicyCalls.Camera, 0)))
        );
        var path = $"{PolicyCalls.Route}/{policy.Id}/uses";
        (await host.GetAsync<ContentUsePage>(path)).ShouldSatisfyAllConditions(
            none => none.Items.ShouldBeEmpty(),
            none =>
                none.Reach.ShouldBe(
                    new ContentReach
                    {
                        Devices = 0,
                        LeftOut = 0,
                        More = false,
                    }
                )
        );
        await host.CreateBlueprintAsync(Draft($"Uses A {kind}", [Item("policy", policy.Id)], (group.Id, 1)));
        await host.CreateBlueprintAsync(
            Draft($"Uses B {kind}", [Item("policy", policy.Id)], (group.Id, 3), (other.Id, 2))
        );
        var windows = await clocked.BringAsync($"uses-w-{kind}", claim => claim with { Platform = "windows" });
        var linux = await clocked.BringAsync($"uses-l-{kind}", claim => claim with { Platform = "linux" });
        var elsewhere = await clocked.BringAsync($"uses-e-{kind}", claim => claim with { Platform = "windows" });
        await host.JoinAsync(group, windows);
        await host.JoinAsync(group, linux);
        await host.JoinAsync(other, elsewhere);
        await clocked.SettledAsync();

        var first = await host.GetAsync<ContentUsePage>($"{path}?limit=1");
        var last = await host.GetAsync<ContentUsePage>($"{path}?limit=1&cursor={first.NextCursor}");

        first.Items.Concat(last.Items).Select(use => use.Blueprint).ShouldBe([$"Uses A {kind}", $"Uses B {kind}"]);
        last.NextCursor.ShouldBeNull();
        last.Items.Single()
            .Assignments.Select(one => (one.GroupName, one.Priority))
            .ShouldBe([(other.Name, 2), (group.Name, 3)]);
        last.Reach.ShouldBe(
            new ContentReach
            {
                Devices = 2,
                LeftOut = 1,
                More = false,
            }
        );

        using var scoped = host.With(await host.ServiceTokenAsync("scoped", Over("viewer", other.Id)));
        (await scoped.GetFromJsonAsync<ContentUsePage>(path))!.ShouldSatisfyAllConditions(
            seen => seen.Items.Single().Assignments.Single().GroupId.ShouldBe(other.Id),
            seen =>
                seen.Reach.ShouldBe(
                    new ContentReach
                    {
                        Devices = 1,
                        LeftOut = 0,
                        More = false,
                    }
                )
        );
        using var none = host.With(
            await host.ServiceTokenAsync(
                "none",
                Over("viewer", (await host.CreateGroupAsync($"Using nothing {kind}")).Id)
            )
        );
        (await none.GetFromJsonAsync<ContentUsePage>(path))!.ShouldSatisfyAllConditions(
            seen => seen.Items.ShouldBeEmpty(),
            seen => seen.Reach.Devices.ShouldBe(0)
        );
        using var gone = await host.Admin.GetAsync($"{PolicyCalls.Route}/{group.Id}/uses");
        ((int)gone.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Cli_says_who_has_a_script()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var group = await host.CreateGroupAsync("Office");
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Greets"));
        await host.CreateBlueprintAsync(Draft("Base", [Item("script", script.Id)], (group.Id, 7)));

        var run = await ProgramRun.CliAsync(
            host.Url,
            MusterHost.BootstrapToken,
            "scripts",
            "uses",
            script.Id.ToString()
        );

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldMatch("Devices +0");
        run.Output.ShouldMatch(@"Base +\S+ +Office \(7\)");
    }
}
