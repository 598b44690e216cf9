using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Create;

/// <summary>Makes a profile; it counts after those that there are, and before the default one.</summary>
internal sealed class CreateProfileVerb(Database database, ProfileRoom room, TimeProvider clock)
{
    public Task<ProfileOutcome> RunAsync(EspContent content, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => AddAsync(db, content, copyOf: null, by, token), ct);

    /// <summary>Inside the unit of work of a verb that comes to a new profile.</summary>
    public async Task<ProfileOutcome> AddAsync(
        MusterDbContext db,
        EspContent content,
        EspProfileId? copyOf,
        Actor by,
        CancellationToken ct
    )
    {
        await room.EnterAloneAsync(db, ct);
        if (await room.RefusalAsync(db, content, profile: null, ct) is { } refusal)
        {
            return new ProfileOutcome(refusal, null);
        }

        var now = clock.GetUtcNow();
        var made = EspProfile.Create(
            Uuid7.New<EspProfileId>(clock),
            content,
            await ProfileRoom.NextPriorityAsync(db, ct),
            by.Name,
            now
        );
        db.Add(made);
        db.AddRange(content.Groups.Select(group => new EspAssignment { ProfileId = made.Id, GroupId = group }));
        db.Record(
            by,
            new EspProfileCreated(made.Id.Value, made.Name, copyOf?.Value, ProfileText.Of(made, content.Groups)),
            clock
        );
        db.Publish(new EspProfilesChanged(made.Id.Value, 1), now);
        await Database.FlushAsync(db, ct);
        return await room.ShowAsync(db, made, refusal: null, ct);
    }
}
