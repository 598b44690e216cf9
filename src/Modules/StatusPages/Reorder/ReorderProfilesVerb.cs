using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using EspProfile = Muster.Modules.StatusPages.Internal.EspProfile;

namespace Muster.Modules.StatusPages.Reorder;

/// <summary>Gives all profiles their places at once, if they are still those that the caller saw.</summary>
internal sealed class ReorderProfilesVerb(Database database, ProfileRoom room, IScopeGroups groups, TimeProvider clock)
{
    public Task<ReorderOutcome> RunAsync(IReadOnlyList<SeenEspProfile> wanted, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                var profiles = await db.Set<EspProfile>()
                    .AsTracking()
                    .OrderBy(row => row.Priority)
                    .Where(row => !row.IsDefault)
                    .ToListAsync(token);
                var seen = profiles.ToDictionary(row => row.Id.Value, row => row.RowVersion);
                var moved =
                    wanted.Count != profiles.Count
                    || wanted.Any(one => !seen.TryGetValue(one.Id, out var version) || version != one.Version);
                if (!moved)
                {
                    await OrderAsync(
                        db,
                        profiles,
                        [.. wanted.Select(one => profiles.Single(row => row.Id == new EspProfileId(one.Id)))],
                        by,
                        token
                    );
                }

                var now = await db.Set<EspProfile>().OrderBy(row => row.Priority).ToListAsync(token);
                return new ReorderOutcome(moved, await EspProfileView.OfAsync(db, groups, now, Scope.Whole, token));
            },
            ct
        );

    private async Task OrderAsync(
        MusterDbContext db,
        List<EspProfile> before,
        List<EspProfile> after,
        Actor by,
        CancellationToken ct
    )
    {
        if (before.SequenceEqual(after))
        {
            return;
        }

        // No two may have one place at any moment: those that move step aside, then each goes where it belongs.
        var moving = after
            .Select((profile, index) => (Profile: profile, Place: index + 1))
            .Where(move => move.Profile.Priority != move.Place)
            .ToList();
        var ids = moving.Select(move => move.Profile.Id).ToList();
        await db.Set<EspProfile>()
            .Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Priority, row => -row.Priority), ct);
        foreach (var (profile, place) in moving)
        {
            profile.MoveTo(place);
            await Database.FlushAsync(db, ct);
            db.Publish(new EspProfilesChanged(profile.Id.Value, profile.RowVersion), clock.GetUtcNow());
        }

        db.Record(
            by,
            new EspProfilesReordered([.. before.Select(row => row.Name)], [.. after.Select(row => row.Name)]),
            clock
        );
    }
}

/// <param name="Moved">Whether the profiles were not those any more that the caller saw; then nothing was done.</param>
/// <param name="Profiles">As they are now, in their order.</param>
internal sealed record ReorderOutcome(bool Moved, IReadOnlyList<Contracts.StatusPages.EspProfile> Profiles);
