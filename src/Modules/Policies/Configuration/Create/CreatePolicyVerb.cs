using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.Propose;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Create;

/// <summary>Makes a policy, or lets it wait for a second person when devices would run what it says.</summary>
internal sealed class CreatePolicyVerb(
    Database database,
    PolicyRoom room,
    PolicyWriting writing,
    PolicyProposals proposals
)
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

        var why = new Reason(new VersionMaker(by.Name, null), note) { CopyOf = copyOf?.Value };
        return await PolicyProposals.IsRequiredAsync(db, content.Kind, ct)
            ? await proposals.ProposeAsync(db, target: null, title, content, why, by, ct)
            : await PolicyRoom.ShowAsync(
                db,
                await writing.MakeAsync(db, title, content, why, by, ct),
                refusal: null,
                ct
            );
    }
}
