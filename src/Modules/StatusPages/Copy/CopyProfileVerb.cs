using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Create;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Copy;

/// <summary>A new profile that says what another one says, and is assigned to nobody yet.</summary>
internal sealed class CopyProfileVerb(Database database, CreateProfileVerb create)
{
    public Task<ProfileOutcome> RunAsync(EspProfileId id, string name, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
                await db.Set<EspProfile>().SingleOrDefaultAsync(row => row.Id == id, token) is { } original
                    ? await create.AddAsync(
                        db,
                        new EspContent(name, original.Description, EspProfileStatus.Active, original.Read(), []),
                        id,
                        by,
                        token
                    )
                    : new ProfileOutcome(ProfileRefusal.NotFound, null),
            ct
        );
}
