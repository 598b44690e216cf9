using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies;
using Muster.Modules.StatusPages.Bring;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Change;

/// <summary>Changes what a profile says and to whom it is assigned. Devices that were admitted before keep what they got.</summary>
internal sealed class ChangeProfileVerb(Database database, ProfileRoom room, TimeProvider clock)
{
    public Task<ProfileOutcome> RunAsync(
        EspProfileId id,
        long version,
        EspContent content,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (
                    await db.Set<EspProfile>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token)
                    is not { } profile
                )
                {
                    return new ProfileOutcome(ProfileRefusal.NotFound, null);
                }

                var refusal =
                    profile.RowVersion == version
                        ? await room.RefusalAsync(db, content, profile, token)
                        : ProfileRefusal.VersionChanged;
                if (refusal is null)
                {
                    await ChangeAsync(db, profile, content, by, token);
                }

                return await room.ShowAsync(db, profile, refusal, token);
            },
            ct
        );

    private async Task ChangeAsync(
        MusterDbContext db,
        EspProfile profile,
        EspContent content,
        Actor by,
        CancellationToken ct
    )
    {
        var assigned = await db.Set<EspAssignment>().Where(row => row.ProfileId == profile.Id).ToListAsync(ct);
        var before = ProfileText.Of(profile, assigned.Select(row => row.GroupId));
        var now = clock.GetUtcNow();
        profile.Change(content, by.Name, now);
        var after = ProfileText.Of(profile, content.Groups);
        if (before.SequenceEqual(after, StringComparer.Ordinal))
        {
            await db.Entry(profile).ReloadAsync(ct); // who saved it last has changed nothing
            return;
        }

        // Groups stand in rows of their own: the version counts them too.
        db.Entry(profile).State = EntityState.Modified;
        db.RemoveRange(assigned.Where(row => !content.Groups.Contains(row.GroupId)));
        db.AddRange(
            content
                .Groups.Except(assigned.Select(row => row.GroupId))
                .Select(group => new EspAssignment { ProfileId = profile.Id, GroupId = group })
        );
        db.Record(
            by,
            new EspProfileChanged(profile.Id.Value, profile.Name, [.. before.Except(after)], [.. after.Except(before)]),
            clock
        );
        await Database.FlushAsync(db, ct);
        db.Publish(new EspProfilesChanged(profile.Id.Value, profile.RowVersion), now);
        db.Publish(new ContentChanged(ProfilesAsContent.ContentKind, profile.Id.Value, profile.RowVersion + 1), now);
    }
}
