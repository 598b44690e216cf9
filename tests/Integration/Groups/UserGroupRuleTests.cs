using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Devices;
using Muster.Contracts.People;
using Muster.Integration.Apps;
using Muster.Kernel.Ids;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Members of device groups follow from the user groups of the devices' owners.</summary>
public sealed class UserGroupRuleTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Devices_follow_when_their_owner_joins_and_leaves_and_when_the_group_is_renamed_and_deleted(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var owner = await OwnerOfAsync(host, await clocked.BringAsync("follow-one"));
        await clocked.BringAsync("follow-two");
        var sales = await host.CreateUserGroupAsync($"Sales {kind}");
        var ruled = await clocked.SetAsync(
            await host.CreateGroupAsync($"Of Sales {kind}"),
            Rules("first", Include("Sales", Where("user_group", "is", $"SALES {kind}")))
        );
        var others = await clocked.SetAsync(
            await host.CreateGroupAsync($"Not of Sales {kind}"),
            Rules(
                "first",
                Include(
                    "Others",
                    Where("user_group", "is_not", sales.Name),
                    Where("device_key", "starts_with", "follow-")
                )
            )
        );
        (await host.MembersAsync(ruled)).ShouldBeEmpty();

        await host.JoinAsync(sales, owner);
        await HasAsync(clocked, ruled, "follow-one");
        await HasAsync(clocked, others, "follow-two");

        await host.LeaveAsync(sales, owner);
        await HasAsync(clocked, ruled);
        await HasAsync(clocked, others, "follow-one", "follow-two");

        await host.JoinAsync(sales, owner);
        await HasAsync(clocked, ruled, "follow-one");
        sales = await RenameAsync(host, sales, $"Marketing {kind}");
        await HasAsync(clocked, ruled);
        sales = await RenameAsync(host, sales, $"Sales {kind}");
        await HasAsync(clocked, ruled, "follow-one");

        (await host.Admin.TryDeleteAsync($"{UserGroupCalls.Route}/{sales.Id}", sales.Version)).Status.ShouldBe(200);
        await HasAsync(clocked, ruled);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_comes_is_in_the_groups_of_its_owner_at_once(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (sales, person) = (
            await host.CreateUserGroupAsync($"Early {kind}"),
            await host.CreatePersonAsync("Early bird")
        );
        await host.JoinAsync(sales, person.Id);
        var ruled = await clocked.SetAsync(
            await host.CreateGroupAsync($"Of early {kind}"),
            Rules("first", Include("Early", Where("user_group", "starts_with", "early")))
        );

        await BringAsync(clocked, "early-one", person.Id);

        (await host.MembersAsync(ruled)).ShouldBe(["early-one"]);
    }

    [Theory, OnBothDatabases]
    public async Task Owner_of_many_devices_takes_all_of_them_along(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var device = await clocked.BringAsync("kiosk");
        var owner = await OwnerOfAsync(host, device);
        await CopyAsync(clocked, device, 1_100); // three batches
        var kiosks = await host.CreateUserGroupAsync($"Kiosks {kind}");
        var ruled = await clocked.SetAsync(
            await host.CreateGroupAsync($"Of kiosks {kind}"),
            Rules("first", Include("Kiosks", Where("user_group", "is", kiosks.Name)))
        );
        ruled.Devices.ShouldBe(0);

        await host.JoinAsync(kiosks, owner);

        await Eventually.IsTrueAsync(
            clocked.Clock,
            async () => (await host.GroupAsync(ruled.Id)).Devices == 1_101,
            "all devices of the owner are in the group"
        );
    }

    /// <summary>Whatever is done to user groups in whatever order, in the end the rules have it as it is.</summary>
    [Theory, OnBothDatabases]
    public async Task Members_kept_by_changes_are_those_that_the_groups_of_owners_say(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var draw = new Draw(7);
        var owners = new Dictionary<string, Guid>();
        for (var i = 0; i < 5; i++)
        {
            owners.Add($"prop-{i}", await OwnerOfAsync(host, await clocked.BringAsync($"prop-{i}")));
        }

        var groups = new List<(UserGroup Group, HashSet<Guid> Members)>();
        string[] names = [$"red {kind}", $"blue {kind}", $"green {kind}", $"reddish {kind}"];
        var isRed = await RuledAsync(clocked, "is", $"Red {kind}");
        var isNotBlue = await RuledAsync(clocked, "is_not", names[1]);
        var beginsRed = await RuledAsync(clocked, "starts_with", "red");
        var hasNone = await RuledAsync(clocked, "empty");
        List<string> Those(Func<IReadOnlyList<string>, bool> holds) =>
            [
                .. owners
                    .Where(owner =>
                        holds([.. groups.Where(one => one.Members.Contains(owner.Value)).Select(one => one.Group.Name)])
                    )
                    .Select(owner => owner.Key)
                    .Order(StringComparer.Ordinal),
            ];
        var inSeveral = 0;
        for (var round = 0; round < 6; round++)
        {
            for (var step = 0; step < 12; step++)
            {
                await DoAsync(host, draw, names, groups, [.. owners.Values]);
            }

            await HasAsync(clocked, isRed, [.. Those(of => of.Contains(names[0]))]);
            await HasAsync(clocked, isNotBlue, [.. Those(of => !of.Contains(names[1]))]);
            await HasAsync(
                clocked,
                beginsRed,
                [.. Those(of => of.Any(name => name.StartsWith("red", StringComparison.Ordinal)))]
            );
            await HasAsync(clocked, hasNone, [.. Those(of => of.Count == 0)]);
            inSeveral += Those(of => of.Count > 1).Count;
        }

        inSeveral.ShouldBeGreaterThan(5, "or hardly a device had several values");
    }

    private static async Task DoAsync(
        MusterHost host,
        Draw draw,
        string[] names,
        List<(UserGroup Group, HashSet<Guid> Members)> groups,
        IReadOnlyList<Guid> people
    )
    {
        var free = names.Except(groups.Select(one => one.Group.Name)).ToList();
        var what = draw.Below(12);
        if (groups.Count == 0 || (what < 2 && free.Count > 0))
        {
            groups.Add((await host.CreateUserGroupAsync(draw.Of(free)), []));
            return;
        }

        var at = draw.Below(groups.Count);
        var (group, members) = groups[at];
        var some = people.Where(_ => draw.Below(2) == 0).DefaultIfEmpty(people[0]).ToList();
        if (what == 2 && groups.Count > 1)
        {
            (await host.Admin.TryDeleteAsync($"{UserGroupCalls.Route}/{group.Id}", group.Version)).Status.ShouldBe(200);
            groups.RemoveAt(at);
        }
        else if (what is 3 or 4 && free.Count > 0)
        {
            groups[at] = (await RenameAsync(host, group, draw.Of(free)), members);
        }
        else if (what < 9)
        {
            await host.JoinAsync(group, some);
            members.UnionWith(some);
        }
        else
        {
            await host.LeaveAsync(group, some);
            members.ExceptWith(some);
        }
    }

    private static async Task<DeviceGroup> RuledAsync(ClockedHost clocked, string test, params string[] values) =>
        await clocked.SetAsync(
            await clocked.Host.CreateGroupAsync($"{test} {string.Join(',', values)} {clocked.Host.Database.Kind}"),
            Rules(
                "first",
                Include("Drawn", Where("user_group", test, values), Where("device_key", "starts_with", "prop-"))
            )
        );

    private static Task HasAsync(ClockedHost clocked, DeviceGroup group, params string[] devices)
    {
        var wanted = devices.Order(StringComparer.Ordinal).ToList();
        return Eventually.IsTrueAsync(
            clocked.Clock,
            async () => (await clocked.Host.MembersAsync(group)).SequenceEqual(wanted, StringComparer.Ordinal),
            $"{group.Name} has {string.Join(", ", wanted)}"
        );
    }

    private static async Task<UserGroup> RenameAsync(MusterHost host, UserGroup group, string name)
    {
        (
            await host.Admin.TryPutAsync(
                $"{UserGroupCalls.Route}/{group.Id}",
                group.Version,
                new UserGroupDraft { Name = name }
            )
        ).Status.ShouldBe(200);
        return await host.UserGroupAsync(group.Id);
    }

    private static async Task<Guid> OwnerOfAsync(MusterHost host, Guid device) =>
        (await host.GetAsync<Device>($"/api/devices/{device}")).Owner!.Id; // it came with a key for a person

    private static async Task BringAsync(ClockedHost clocked, string name, Guid person)
    {
        var key = await clocked.Host.KeyForPersonAsync(person);
        using var device = new TestKit.Devices.TestDevice(clocked.Host.Url, clocked.Clock, name);
        var claim = device.Claim with { EnrollmentKey = key.Secret, Platform = "linux", DisplayName = name };
        (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
    }

    /// <summary>More devices of the same owner, whose enrolling would take minutes.</summary>
    private static Task<int> CopyAsync(ClockedHost clocked, Guid device, int count) =>
        clocked
            .Host.Services.GetRequiredService<Database>()
            .WriteAsync(
                async (db, ct) =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        var (id, key) = (Uuid7.New(clocked.Clock), $"kiosk-{i}");
                        await db.Database.ExecuteSqlAsync(
                            $"""
                            INSERT INTO devices (id, device_key, display_name, display_name_key, platform, os_version, certificate_fingerprint, status, owner_person_id, admitted, desired_version, enrolled_at, row_version)
                            SELECT {id}, {key}, {key}, {key}, platform, os_version, certificate_fingerprint, status, owner_person_id, admitted, desired_version, enrolled_at, row_version
                            FROM devices WHERE id = {device}
                            """,
                            ct
                        );
                    }

                    return count;
                },
                CancellationToken.None
            );
}
