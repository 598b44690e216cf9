using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Create;

internal sealed class CreatePolicyVerb(Database database, PolicyRoom room, PolicyContents contents, TimeProvider clock)
{
    public Task<PolicyOutcome> RunAsync(
        PolicyTitle title,
        CheckedContent content,
        string? note,
        Actor by,
        CancellationToken ct
    ) => database.WriteAsync((db, token) => AddAsync(db, title, content, note, copyOf: null, by, token), ct);

    /// <summary>Inside the unit of work of a verb that comes to a new policy.</summary>
    public async Task<PolicyOutcome> AddAsync(
        MusterDbContext db,
        PolicyTitle title,
        CheckedContent content,
        string? note,
        ConfigurationPolicyId? copyOf,
        Actor by,
        CancellationToken ct
    )
    {
        await room.EnterAloneAsync(db, ct);
        if (await PolicyRoom.RefusalAsync(db, title.Name, id: null, ct) is { } refusal)
        {
            return PolicyOutcome.Refused(refusal);
        }

        var now = clock.GetUtcNow();
        var id = Uuid7.New<ConfigurationPolicyId>(clock);
        var made = ConfigurationPolicy.Create(id, content.Kind, contents.NewKey(id.Value), by.Name, now);
        made.Describe(title, by.Name, now);
        db.Add(made);
        await contents.AddVersionAsync(db, made, content, new VersionOrigin(by.Name, now, note), ct);
        db.Record(
            by,
            new ConfigurationPolicyCreated(id.Value, made.Name, EnumText.Of(made.Kind), made.Hash, copyOf?.Value),
            clock
        );
        await Database.FlushAsync(db, ct);
        db.Publish(new ContentChanged("policy", id.Value, made.RowVersion), now);
        return await PolicyRoom.ShowAsync(db, made, refusal: null, ct);
    }
}
