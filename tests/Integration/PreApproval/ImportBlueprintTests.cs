using Muster.Contracts.Devices;
using Muster.Contracts.Policies;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Groups;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.PreApproval;

/// <summary>A list that names blueprints: its devices join the groups that get them.</summary>
public sealed class ImportBlueprintTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
    private const string Columns = "Name,Email,Ownership,Serial Number,Platform,Key Fingerprint,Groups,Blueprint\n";

    [Theory, OnBothDatabases]
    public async Task Device_has_the_blueprint_of_its_row_from_its_enrollment_on_and_says_through_what(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = new TestDevice(host.Url, clock);
        var group = await host.CreateGroupAsync($"Has it {kind}");
        var thing = await hosts.ThingAsync(clocked, "of the list");
        var blueprint = await BlueprintAsync(host, $"Of a row {kind}", thing, group);

        await host.CommittedAsync(
            await host.CheckedAsync(
                $"{Columns}Ann,ann-blue@example.org,corporate,BLUE-1,linux,{device.KeyFingerprint()},,{blueprint.Name.ToUpperInvariant()}\n"
            )
        );
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        var desired = await host.DesiredAsync(await host.ExpectedIdAsync("BLUE-1"));
        desired
            .Items.Single()
            .Through.Select(one => (one.Blueprint, one.Group))
            .ShouldBe([(blueprint.Name, group.Name)]);
    }

    [Theory, OnBothDatabases]
    public async Task Blueprint_joins_beside_the_groups_that_are_there_or_named_and_is_shown_as_a_change(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (old, getting) = (await host.CreateGroupAsync($"Old {kind}"), await host.CreateGroupAsync($"Gets {kind}"));
        var blueprint = await BlueprintAsync(host, $"Added {kind}", await hosts.ThingAsync(clocked, "added"), getting);
        await host.ExpectAsync($"Bea,bea-blue@example.org,corporate,BLUE-2,linux,,,{old.Name}");

        var import = await host.CheckedAsync(Row("BLUE-2", "", blueprint.Name));
        (await host.RowsAsync(import))
            .Single()
            .Changes.ShouldBe([new ImportChange("groups", old.Name, $"{getting.Name}; {old.Name}")]);
        await host.CommittedAsync(import, existing: "skip");

        var again = await host.CheckedAsync(Row("BLUE-2", $"{old.Name}; {getting.Name}", blueprint.Name));
        again.Totals.Same.ShouldBe(1, "it is in both");
    }

    [Theory, OnBothDatabases]
    public async Task Blueprint_that_no_group_or_more_than_one_brings_is_an_error_that_says_what_to_do(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var thing = await hosts.ThingAsync(clocked, "doubtful");
        var (one, two) = (await host.CreateGroupAsync($"A {kind}"), await host.CreateGroupAsync($"B {kind}"));
        var ruled = await clocked.SetAsync(
            await host.CreateGroupAsync($"Ruled {kind}"),
            Rules("first", Include("own", Where("ownership", "is", "personal")))
        );
        await BlueprintAsync(host, $"Of two {kind}", thing, one, two, ruled);
        await BlueprintAsync(host, $"Of rules {kind}", thing, ruled);
        await BlueprintAsync(host, $"Of nobody {kind}", thing);

        var import = await host.CheckedAsync(
            Columns
                + Line("BLUE-3", "", $"Of two {kind}")
                + Line("BLUE-4", "", $"Of rules {kind}")
                + Line("BLUE-5", "", $"Of nobody {kind}")
                + Line("BLUE-6", "", "Of no name")
                + Line("BLUE-7", two.Name, $"Of two {kind}")
        );

        var rows = await host.RowsAsync(import);
        rows.Select(row => row.Outcome).ShouldBe(["error", "error", "error", "error", "new"]);
        rows.SelectMany(row => row.Findings.Where(found => found.Field == "blueprint"))
            .Select(found => (found.Code, found.Message))
            .ShouldBe([
                (
                    "ROW_BLUEPRINT_GROUP",
                    $"Several groups get this blueprint: name one of them in the column Groups ({one.Name}; {two.Name})."
                ),
                (
                    "ROW_BLUEPRINT_GROUP",
                    "Rules say which devices are in the groups that get this blueprint: assign it to a group without rules, too."
                ),
                ("ROW_BLUEPRINT_GROUP", "No group gets this blueprint: assign it to a group without rules first."),
                ("ROW_BLUEPRINT", "There is no blueprint of this name."),
            ]);
    }

    [Theory, OnBothDatabases]
    public async Task Row_whose_blueprint_has_moved_since_the_check_is_left_out_and_says_so(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Moves {kind}");
        var thing = await hosts.ThingAsync(clocked, "moves");
        var blueprint = await BlueprintAsync(host, $"Moves {kind}", thing, group);
        var import = await host.CheckedAsync(Row("BLUE-8", "", blueprint.Name));
        var without = BlueprintCalls.Draft(blueprint.Name, [BlueprintCalls.Item("thing", thing)]);
        (await host.TryChangeAsync(blueprint, without)).Status.ShouldBe(200);

        var done = await host.CommittedAsync(import);

        (done.Totals.New, done.Totals.Conflict).ShouldBe((0, 1));
        var finding = (await host.RowsAsync(done)).Single().Findings.Single();
        (finding.Code, finding.Message).ShouldBe(
            (
                "ROW_OVERTAKEN",
                "The blueprint has changed since the check. No group gets this blueprint: assign it to a group without rules first."
            )
        );
    }

    private static Task<Blueprint> BlueprintAsync(
        MusterHost host,
        string name,
        Guid thing,
        params DeviceGroup[] groups
    ) =>
        host.CreateBlueprintAsync(
            BlueprintCalls.Draft(
                name,
                [BlueprintCalls.Item("thing", thing)],
                [.. groups.Select((group, at) => (group.Id, 10 + at))]
            )
        );

    private static string Row(string serialNumber, string groups, string blueprint) =>
        Columns + Line(serialNumber, groups, blueprint);

    private static string Line(string serialNumber, string groups, string blueprint) =>
        $"Bea,bea-blue@example.org,corporate,{serialNumber},linux,,{groups},{blueprint}\n";
}
