using Muster.Contracts.Devices;
using Muster.Integration.Groups;
using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Expected devices in groups.</summary>
public sealed class ExpectedMemberTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_2_device_is_in_the_group_that_somebody_put_it_into_before_it_came(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        var (stays, left) = (await host.CreateGroupAsync($"Stays {kind}"), await host.CreateGroupAsync($"Left {kind}"));
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync($"Una,una@example.org,corporate,M-1,linux,,{device.KeyFingerprint()}");
        var id = await host.ExpectedIdAsync("M-1");

        await MoveAsync(host, stays, id);
        await MoveAsync(host, stays, id);
        await MoveAsync(host, left, id);
        (await host.GetAsync<Device>($"/api/devices/{id}"))
            .Groups.Select(group => group.Name)
            .ShouldBe([left.Name, stays.Name]);
        await MoveAsync(host, left, id, "/remove");
        (await host.TryPostAsync($"/api/device-groups/{left.Id}/devices/{id}/remove", new { })).Status.ShouldBe(404);
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await host.GetAsync<Device>($"/api/devices/{id}")).Groups.Select(group => group.Name).ShouldBe([stays.Name]);
        (await host.AuditAsync())
            .Items.Where(entry => entry.Entity.Id == stays.Id.ToString())
            .Select(entry => entry.Action)
            .ShouldBe(
                ["device_group_created", "expected_device_joined_group", "device_joined_group"],
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task Rules_of_groups_go_by_what_was_expected_of_a_device_when_it_comes(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var group = await host.CreateGroupAsync($"Personal {kind}");
        await clocked.SetAsync(group, Rules("first", Include("own", Where("ownership", "is", "personal"))));
        using var own = new TestDevice(host.Url, clock);
        using var others = new TestDevice(host.Url, clock);
        await host.ExpectAsync(
            $"Vic,vic@example.org,personal,F-1,linux,,{own.KeyFingerprint()}",
            $"Vic,vic@example.org,corporate,F-2,linux,,{others.KeyFingerprint()}"
        );

        (await own.EnrollAsync()).Ok.State.ShouldBe("approved");
        (await others.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await host.MembersAsync(group)).ShouldBe([own.Name]);
    }

    [Theory, OnBothDatabases]
    public async Task Rules_of_groups_go_by_columns_of_the_list(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var columns = new[] { ("manufacturer", "LENOVO"), ("model", "21CB"), ("asset_tag", "A-1") };
        foreach (var (fact, value) in columns)
        {
            var group = await host.CreateGroupAsync($"By {fact} {kind}");
            await clocked.SetAsync(group, Rules("first", Include("column", Where(fact, "is", value))));
        }

        using var device = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);
        await host.CommittedAsync(
            await host.CheckedAsync(
                "Name,Email,Ownership,Serial Number,Platform,Key Fingerprint,Manufacturer,Model,Asset Tag\n"
                    + $"Wim,wim@example.org,corporate,C-1,linux,{device.KeyFingerprint()},LENOVO,21CB,A-1\n"
                    + $"Wim,wim@example.org,corporate,C-2,linux,{other.KeyFingerprint()},LENOVO,21CC,A-2\n"
            ),
            existing: "skip"
        );

        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");
        (await other.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await host.DeviceAsync(device))
            .Groups.Select(group => group.Name)
            .ShouldBe([.. columns.Select(column => $"By {column.Item1} {kind}")], ignoreOrder: true);
        (await host.DeviceAsync(other)).Groups.Single().Name.ShouldBe($"By manufacturer {kind}");
    }

    private static async Task MoveAsync(MusterHost host, DeviceGroup group, Guid device, string verb = "") =>
        (await host.TryPostAsync($"/api/device-groups/{group.Id}/devices/{device}{verb}", new { })).ShouldBe(
            (200, null)
        );
}
