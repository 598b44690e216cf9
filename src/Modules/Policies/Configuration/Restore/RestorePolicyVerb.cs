using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.Propose;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Restore;

/// <summary>An old content comes back as the next version, at once or when a second person has approved it; when it is the newest one's, nothing changes.</summary>
internal sealed class RestorePolicyVerb(
    Database database,
    PolicyRoom room,
    PolicyContents contents,
    PolicyWriting writing,
    PolicyProposals proposals
)
{
    public Task<PolicyOutcome> RunAsync(
        ConfigurationPolicyId id,
        int number,
        RestoreConfigurationPolicyVersion wish,
        string? note,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await PolicyRoom.FindAsync(db, id, token) is not { } policy)
                {
                    return PolicyOutcome.Refused(PolicyRefusal.NotFound);
                }

                if (policy.RowVersion != wish.SeenVersion)
                {
                    return await PolicyRoom.ShowAsync(db, policy, PolicyRefusal.VersionChanged, token);
                }

                var stored = await contents.ReadAsync(db, policy, number, token);
                if (stored.Content is not { } content)
                {
                    return PolicyOutcome.Refused(stored.Refusal!.Value); // one of the two is set
                }

                // What was good once may be refused by a newer reader: then it is mended and saved, not restored.
                if (content.HasFaults)
                {
                    return PolicyOutcome.Refused(PolicyRefusal.ContentFaulty) with { Faulty = content };
                }

                if (contents.MarkOf(content) != policy.Hash)
                {
                    if (PolicyRoom.IsFull(policy))
                    {
                        return PolicyOutcome.Refused(PolicyRefusal.LimitReached);
                    }

                    var why = new Reason(new VersionMaker(by.Name, null), note) { RestoredFrom = number };
                    if (await PolicyProposals.IsRequiredAsync(db, policy.Kind, token))
                    {
                        return await proposals.ProposeAsync(db, policy, title: null, content, why, by, token);
                    }

                    await writing.ChangeAsync(db, policy, title: null, content, why, by, token);
                }

                return await PolicyRoom.ShowAsync(db, policy, refusal: null, token);
            },
            ct
        );
}
