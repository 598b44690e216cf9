using Muster.Contracts.Devices;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>Groups that a list names, and what stays as it was where a list says nothing.</summary>
public sealed class ImportGroupTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Grouped = "Name,Email,Ownership,Serial Number,Platform,Groups,Device Name\n";
    private const string Plain = "Name,Email,Ownership,Serial Number,Platform\n";

    [Theory, OnBothDatabases]
    public async Task P_2_expected_device_is_put_in_the_groups_that_its_row_names(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await GroupAsync(host, "Kiosks P2");
        await GroupAsync(host, "Berlin P2");

        var import = await host.CheckedAsync(
            Grouped + "Ann,ann-p2@example.org,corporate,P2-1,linux,kiosks p2; Berlin P2,pc\n"
        );
        await host.CommittedAsync(import);

        (await GroupsOfAsync(host, "P2-1")).ShouldBe(["Berlin P2", "Kiosks P2"]);
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_group_is_an_error_of_its_row(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var import = await host.CheckedAsync(
            Grouped + "Ann,ann-g@example.org,corporate,GROUP-1,linux,No such group,pc\n"
        );

        var row = (await host.RowsAsync(import)).ShouldHaveSingleItem();
        row.Outcome.ShouldBe("error");
        row.Findings.ShouldHaveSingleItem()
            .ShouldBe(
                new ImportFinding(
                    "ROW_GROUP",
                    "error",
                    "groups",
                    "There is no device group of this name.",
                    "No such group"
                )
            );
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_changes_is_shown_before_and_after(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await GroupAsync(host, "Old GC");
        await GroupAsync(host, "New GC");
        await host.CommittedAsync(
            await host.CheckedAsync(Grouped + "Ann,ann-gc@example.org,corporate,GC-1,linux,Old GC,pc\n")
        );

        var import = await host.CheckedAsync(Grouped + "Ann,ann-gc@example.org,corporate,GC-1,linux,New GC,pc\n");

        (await host.RowsAsync(import))
            .ShouldHaveSingleItem()
            .Changes.ShouldBe([new ImportChange("groups", "Old GC", "New GC")]);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_list_does_not_say_stays_as_it_was(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await GroupAsync(host, "Stay G");
        await host.CommittedAsync(
            await host.CheckedAsync(Grouped + "Ann,ann-stay@example.org,corporate,STAY-1,linux,Stay G,Ann's PC\n")
        );

        var import = await host.CheckedAsync(Plain + "Ann,ann-stay@example.org,personal,STAY-1,linux\n");
        import.Totals.Changed.ShouldBe(1);
        await host.CommittedAsync(import);

        (await GroupsOfAsync(host, "STAY-1")).ShouldBe(["Stay G"]);
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT display_name, ownership FROM expected_devices WHERE serial_number = 'STAY-1' ORDER BY batch DESC LIMIT 1"
            )
        ).ShouldBe(["Ann's PC|personal"]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_lists_that_were_checked_side_by_side_make_one_device(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var first = await host.CheckedAsync(Plain + "Ann,ann-side@example.org,corporate,SIDE-1,linux\n");
        var second = await host.CheckedAsync(Plain + "Ann,ann-side@example.org,personal,SIDE-1,linux\n");
        second.Totals.New.ShouldBe(1);

        await host.CommittedAsync(first);
        await host.CommittedAsync(second);

        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT count(DISTINCT device_id) FROM expected_devices WHERE serial_number = 'SIDE-1'"
            )
        ).ShouldBe(["1"]);
    }

    [Theory, OnBothDatabases]
    public async Task Other_user_is_a_change_of_the_device(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync(Plain + "Ann,ann-other@example.org,corporate,OTHER-1,linux\n")
        );

        var import = await host.CheckedAsync(Plain + "Bob,bob-other@example.org,corporate,OTHER-1,linux\n");

        (await host.RowsAsync(import))
            .ShouldHaveSingleItem()
            .Changes.ShouldBe([new ImportChange("email", "ann-other@example.org", "bob-other@example.org")]);
    }

    private static Task GroupAsync(MusterHost host, string name) =>
        host.PostAsync<DeviceGroup>("/api/device-groups", new DeviceGroupDraft { Name = name });

    private static Task<List<string>> GroupsOfAsync(MusterHost host, string serial) =>
        Sql.RowsAsync(
            host.Database,
            $"""
            SELECT g.name FROM expected_groups e JOIN device_groups g ON g.id = e.group_id
            WHERE (e.device_id, e.batch) = (
                SELECT device_id, batch FROM expected_devices WHERE serial_number = '{serial}' ORDER BY batch DESC LIMIT 1
            ) ORDER BY g.name
            """
        );
}
