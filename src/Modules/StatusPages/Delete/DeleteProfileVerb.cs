using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies;
using Muster.Modules.StatusPages.Bring;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Delete;

/// <summary>Deletes a profile and its assignments. Devices that were admitted under it keep what was frozen for them.</summary>
internal sealed class DeleteProfileVerb(Database database, ProfileRoom room, ContentUses uses, TimeProvider clock)
{
    public Task<ProfileOutcome> RunAsync(EspProfileId id, long version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var holding = await uses.BlueprintsAsync(db, ProfilesAsContent.ContentKind, id.Value, token);
                await room.EnterAloneAsync(db, token);
                if (
                    await db.Set<EspProfile>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token)
                    is not { } profile
                )
                {
                    return new ProfileOutcome(ProfileRefusal.NotFound, null);
                }

                if (profile.IsDefault || profile.RowVersion != version)
                {
                    return await room.ShowAsync(
                        db,
                        profile,
                        profile.IsDefault ? ProfileRefusal.IsDefault : ProfileRefusal.VersionChanged,
                        token
                    );
                }

                if (holding.Count > 0)
                {
                    return await room.ShowAsync(db, profile, ProfileRefusal.InBlueprint, token);
                }

                var assigned = await db.Set<EspAssignment>().Where(row => row.ProfileId == id).ToListAsync(token);
                var lines = ProfileText.Of(profile, assigned.Select(row => row.GroupId));
                db.RemoveRange(assigned);
                db.Remove(profile);
                db.Record(by, new EspProfileDeleted(id.Value, profile.Name, lines), clock);
                db.Publish(new EspProfilesChanged(id.Value, profile.RowVersion), clock.GetUtcNow());
                return new ProfileOutcome(null, null);
            },
            ct
        );
}
