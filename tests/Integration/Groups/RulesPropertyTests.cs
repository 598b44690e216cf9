using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Members that were kept up to date one change at a time are those that would be found by looking at everything.</summary>
public sealed class RulesPropertyTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string[] Platforms = ["linux", "windows", "macos"];
    private static readonly string[] Systems = ["Debian GNU/Linux 13", "Ubuntu 24.04.1 LTS", "Windows 11", "macOS 15"];

    [Theory, OnBothDatabases]
    public async Task Members_kept_by_changes_are_those_found_from_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var draw = new Draw(11);
        var kept = new List<DeviceGroup>();
        for (var i = 0; i < 12; i++)
        {
            if (i % 2 == 0)
            {
                var made = await host.CreateGroupAsync($"Kept {i} {kind}");
                kept.Add(await clocked.SetAsync(made, Drawn(draw)));
            }

            await BringAsync(clocked, draw, i);
            if (i % 4 == 3)
            {
                await RevokeAsync(host, $"drawn-{i - 2}");
                var changed = draw.Below(kept.Count);
                kept[changed] = await clocked.SetAsync(await host.GroupAsync(kept[changed].Id), Drawn(draw));
            }
        }

        var sizes = new List<int>();
        foreach (var group in kept)
        {
            var fresh = await host.CreateGroupAsync($"From nothing of {group.Name}");
            var preview = await host.PreviewAsync(fresh, group.Rules!);
            fresh = await clocked.SetAsync(fresh, group.Rules!);
            var members = await host.MembersAsync(group);

            members.ShouldBe(await host.MembersAsync(fresh), group.Name);
            preview.Joins.ShouldBe(members.Count, group.Name);
            sizes.Add(members.Count);
        }

        sizes.ShouldContain(size => size > 0);
        sizes.Distinct().Count().ShouldBeGreaterThan(1, "or the rules that were drawn tell nothing apart");
    }

    private static DeviceGroupRules Drawn(Draw draw)
    {
        var rules = new List<DeviceGroupRule> { Include("always one", Condition(draw)) };
        for (var i = draw.Below(3); i > 0; i--)
        {
            rules.Insert(
                draw.Below(rules.Count + 1),
                draw.Below(2) == 0 ? Exclude($"out {i}", Condition(draw)) : Include($"in {i}", Condition(draw))
            );
        }

        return Rules(draw.Of(["first", "all"]), [.. rules]);
    }

    private static DeviceGroupCondition Condition(Draw draw) =>
        draw.Below(6) switch
        {
            0 => Where("platform", "is", draw.Of(Platforms)),
            1 => Where("platform", "is_not", draw.Of(Platforms)),
            2 => Where("os_version", "starts_with", "debian", "Ubuntu"),
            3 => Where("device_key", "ends_with", $"{draw.Below(10)}", $"{draw.Below(10)}"),
            4 => Where("org_unique_id", "empty"),
            _ => Where("enrollment_method", "contains", "AGENT"),
        };

    private static async Task BringAsync(ClockedHost clocked, Draw draw, int number)
    {
        var (host, clock) = clocked;
        var person = await host.CreatePersonAsync($"Drawn {number}");
        var key = await host.KeyForPersonAsync(person.Id);
        using var device = new TestDevice(host.Url, clock, $"drawn-{number}");
        var claim = device.Claim with
        {
            EnrollmentKey = key.Secret,
            DisplayName = $"drawn-{number}",
            Platform = draw.Of(Platforms),
            OsVersion = draw.Of(Systems),
        };
        (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
    }

    private static async Task RevokeAsync(MusterHost host, string name)
    {
        var device = (await host.GetAsync<Page<Device>>($"/api/devices?q={name}")).Items.Single(one =>
            one.DeviceKey == name
        );
        (
            await host.TryPostAsync($"/api/devices/{device.Id}/revoke", new RevokeDevice { ExpectedDeviceKey = name })
        ).Status.ShouldBe(200);
    }
}
