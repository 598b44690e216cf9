using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints;

/// <summary>What a class of devices should have, said once: what may be said, its copy and its history.</summary>
public sealed class BlueprintTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
    [Theory, OnBothDatabases]
    public async Task Faults_are_named_by_where_they_are_and_nothing_is_written(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var thing = await hosts.ThingAsync(clocked, "named");
        var group = await host.CreateGroupAsync($"Faults {kind}");
        var good = Draft($"Good {kind}", [Item("thing", thing)], (group.Id, 1));
        BlueprintDraft[] faulty =
        [
            good with
            {
                Name = " ",
            },
            good with
            {
                Items = [Item("colour", thing)],
            },
            good with
            {
                Items = [Item("thing", thing), Item("thing", thing)],
            },
            good with
            {
                Items = [Item("thing", thing, new ItemHandling { Retries = 11 })],
            },
            good with
            {
                Items = [Item("thing", thing, new ItemHandling { OnFailure = "explode" })],
            },
            good with
            {
                Defaults = new ItemHandling { Removal = "perhaps" },
            },
            Draft("x", [], (group.Id, 0)),
            Draft("x", [], (group.Id, 1), (group.Id, 2)),
        ];
        foreach (var draft in faulty)
        {
            (await host.TryPostAsync(Route, draft)).ShouldBe((400, "validation_failed"));
        }

        (await host.TryPostAsync(Route, Draft("x", [Item("thing", group.Id)]))).ShouldBe(
            (409, "blueprint_item_not_found")
        );
        (await host.TryPostAsync(Route, Draft("x", [], (thing, 1)))).ShouldBe((409, "device_group_not_found"));
        var made = await host.CreateBlueprintAsync(good);
        (await host.TryPostAsync(Route, good with { Name = good.Name.ToUpperInvariant() })).ShouldBe(
            (409, "blueprint_name_taken")
        );
        (await host.TryChangeAsync(made with { Version = 7 }, good)).ShouldBe((409, "version_changed"));
        (await host.GetAsync<Page<Blueprint>>(Route)).Items.Count(one => one.Name == "x").ShouldBe(0);
        (await host.TrySendAsync(HttpMethod.Delete, $"{RuleCalls.Route}/{group.Id}", group.Version, null)).ShouldBe(
            (409, "device_group_in_use")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Copy_holds_the_same_and_nobody_gets_it_and_history_says_what_changed(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var thing = await hosts.ThingAsync(clocked, "copied");
        var group = await host.CreateGroupAsync($"Copied {kind}");
        var made = await host.CreateBlueprintAsync(Draft($"Original {kind}", [Item("thing", thing)], (group.Id, 3)));

        var copy = await host.PostAsync<Blueprint>(
            $"{Route}/{made.Id}/copy",
            new CopyBlueprint { Name = $"Copy {kind}" }
        );
        copy.Items.Select(item => (item.Kind, item.Id)).ShouldBe([("thing", thing)]);
        copy.Assignments.ShouldBeEmpty();

        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.TryChangeAsync(made, Draft(made.Name, [], (group.Id, 3)))).Status.ShouldBe(200, host.Log.Faults);
        var audit = await host.GetAsync<Page<AuditEntry>>($"{Route}/{made.Id}/audit");
        audit.Items.Select(entry => entry.Action).ShouldBe(["blueprint_changed", "blueprint_created"]);
    }

    [Theory, OnBothDatabases]
    public async Task History_is_for_who_sees_all_groups(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Scoped {kind}");
        var made = await host.CreateBlueprintAsync(Draft($"Scoped {kind}", [], (group.Id, 1)));
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", group.Id)));

        ((int)(await scoped.GetAsync($"{Route}/{made.Id}")).StatusCode).ShouldBe(200);
        ((int)(await scoped.GetAsync($"{Route}/{made.Id}/audit")).StatusCode).ShouldBe(404);
    }
}
