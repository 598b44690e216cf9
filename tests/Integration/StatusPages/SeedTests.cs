using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

public sealed class SeedTests
{
    [Theory, OnBothDatabases]
    public async Task Profiles_are_those_of_the_requirements_when_two_are_added_to_the_default(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var (executives, kiosks) = (
            await host.CreateGroupAsync("Executives"),
            await host.CreateGroupAsync("Kiosk Devices")
        );
        await host.CreateProfileAsync(
            ProfileCalls.Draft("Executive ESP", executives.Id) with
            {
                BlockingApps = ProfileCalls.Apps(5),
                TimeoutMinutes = 90,
            }
        );
        await host.CreateProfileAsync(
            ProfileCalls.Draft("Kiosk ESP", kiosks.Id) with
            {
                BlockingApps = ProfileCalls.Apps(2),
                TimeoutMinutes = 30,
            }
        );

        var profiles = await host.ProfilesAsync();

        profiles
            .Select(row =>
                (
                    row.Name,
                    row.BlockingApps.Count,
                    row.TimeoutMinutes,
                    row.IsDefault ? "All Devices" : row.AssignedGroups.Single().Name,
                    row.Status,
                    row.Priority
                )
            )
            .ShouldBe([
                ("Executive ESP", 5, 90, "Executives", "active", 1),
                ("Kiosk ESP", 2, 30, "Kiosk Devices", "active", 2),
                ("Default ESP", 3, 60, "All Devices", "active", (int?)null),
            ]);
        profiles[^1]
            .BlockingApps.Select(app => (app.Name, app.Required))
            .ShouldBe([("Microsoft 365 Apps", true), ("Company Portal", true), ("VPN Client", true)]);
        profiles[^1].AssignedGroups.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Default_profile_stays_as_it_was_changed_when_the_server_starts_again(DatabaseKind kind)
    {
        Guid id;
        var first = await MusterHost.StartAsync(kind);
        await using (first)
        {
            var made = await first.DefaultProfileAsync();
            id = made.Id;
            (await first.TryPutProfileAsync(made, ProfileCalls.Draft("Ours") with { ShowProgress = false })).ShouldBe(
                (200, null)
            );
        }

        await using var again = await MusterHost.StartAsync(first.Database, first.Folder);

        var found = (await again.ProfilesAsync()).Single();
        (found.Id, found.Name, found.ShowProgress, found.IsDefault).ShouldBe((id, "Ours", false, true));
    }
}
