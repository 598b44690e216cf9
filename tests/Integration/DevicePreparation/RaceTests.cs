using System.Threading.Channels;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Blueprints;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.DevicePreparation.PreparationCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>What is decided for a device holds, whatever changes at the same moment.</summary>
public sealed class RaceTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const int Devices = 500;
    private const int AtOnce = 16;

    [Theory, OnBothDatabases]
    public async Task Each_of_500_devices_has_the_membership_that_its_decision_names_while_policy_group_and_owner_change(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var prepared = await host.PreparedAsync($"Raced {kind}", draft => draft with { WhenGroupFails = "continue" });
        var other = await host.OwnedGroupAsync($"Raced to {kind}");
        var key = await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = $"Raced {kind}",
                PersonId = prepared.Person.Id,
                MaxUses = Devices,
            }
        );
        var entered = Channel.CreateUnbounded<int>();
        var changing = ChangeAsync(host, prepared, other, entered.Reader);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Devices),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (no, ct) =>
            {
                await entered.Writer.WriteAsync(no, ct);
                lock (entered)
                {
                    clock.Advance(TimeSpan.FromSeconds(3)); // or the address would have asked too often
                }

                using var device = new TestDevice(host.Url, clock);
                (await device.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("approved");
            }
        );
        entered.Writer.Complete();
        var changes = await changing;

        changes.ShouldBeGreaterThan(10);
        var decided = await AllAsync<DevicePreparationDeployment>(host, $"{Deployments}?policy={prepared.Policy.Id}");
        decided.Count.ShouldBe(Devices);
        decided.Select(one => one.GroupId).Distinct().Count().ShouldBe(2); // or nothing was raced
        foreach (var group in new[] { prepared.Group.Id, other.Id })
        {
            var members = await AllAsync<Device>(host, $"/api/devices?groupId={group}");
            members
                .Select(one => one.Id)
                .ShouldBe(
                    decided
                        .Where(one => one.GroupId == group && one.MembershipState != "failed")
                        .Select(one => one.DeviceId),
                    ignoreOrder: true
                );
        }

        decided
            .Where(one => one.MembershipState == "failed")
            .ShouldAllBe(one => one.MembershipError == "firstPartyAppNotAnOwner");
        var versions = await host.GetAsync<DevicePreparationPolicyVersions>($"{Route}/{prepared.Policy.Id}/versions");
        foreach (var one in decided)
        {
            versions
                .Items.Single(version => version.PolicyVersion == one.PolicyVersion)
                .Settings.ShouldContain($"deviceGroupId: {one.GroupId}");
        }
    }

    /// <summary>Changes something for every third device that comes, while others come.</summary>
    /// <returns>How often.</returns>
    private static async Task<int> ChangeAsync(
        MusterHost host,
        Prepared prepared,
        DeviceGroup other,
        ChannelReader<int> entered
    )
    {
        var (changes, policy) = (0, prepared.Policy);
        await foreach (var no in entered.ReadAllAsync())
        {
            var group = policy.DeviceGroup!.Id; // it always has one
            if (no % 9 == 0)
            {
                await host.DisownAsync(group);
            }
            else if (no % 9 == 3)
            {
                await host.OwnAsync(group);
                policy = await host.PostAsync<DevicePreparationPolicy>(
                    $"{Route}/{policy.Id}/enrollment-time-target",
                    new NameEnrollmentTimeTarget { DeviceGroupId = group == other.Id ? prepared.Group.Id : other.Id }
                );
            }
            else if (no % 9 == 6)
            {
                var draft = prepared.Draft with { DeviceGroupId = group, TimeoutMinutes = 15 + (no % 700) };
                await host.TrySendAsync(HttpMethod.Put, $"{Route}/{policy.Id}", policy.Version, draft); // refused when nobody owns the group
                policy = await host.PreparationAsync(policy.Id);
            }
            else
            {
                continue;
            }

            changes++;
        }

        return changes;
    }

    private static async Task<List<T>> AllAsync<T>(MusterHost host, string list)
    {
        var all = new List<T>();
        for (string? cursor = null; ; )
        {
            var page = await host.GetAsync<Page<T>>($"{list}&limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            all.AddRange(page.Items);
            if ((cursor = page.NextCursor) is null)
            {
                return all;
            }
        }
    }
}
