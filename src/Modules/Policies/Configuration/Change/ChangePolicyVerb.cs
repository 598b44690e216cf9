using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.Propose;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Change;

/// <summary>Another name is another row version; another content is another version of the policy too, at once or when a second person has approved it. The same again is neither.</summary>
internal sealed class ChangePolicyVerb(
    Database database,
    PolicyRoom room,
    PolicyContents contents,
    PolicyWriting writing,
    PolicyProposals proposals
)
{
    public Task<PolicyOutcome> RunAsync(ConfigurationPolicyId id, PolicyWish wish, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await PolicyRoom.FindAsync(db, id, token) is not { } policy)
                {
                    return PolicyOutcome.Refused(PolicyRefusal.NotFound);
                }

                var refusal =
                    policy.RowVersion != wish.SeenVersion
                        ? PolicyRefusal.VersionChanged
                        : await PolicyRoom.RefusalAsync(db, wish.Title.Name, id, token);
                if (refusal is not null)
                {
                    return await PolicyRoom.ShowAsync(db, policy, refusal, token);
                }

                var content = wish.Content is { } text ? CheckedContent.Of(policy.Kind, text) : null;
                if (content is { HasFaults: true })
                {
                    return PolicyOutcome.Refused(PolicyRefusal.ContentFaulty) with { Faulty = content };
                }

                if (content is not null && await contents.MustWaitAsync(db, policy, token))
                {
                    return await PolicyRoom.ShowAsync(db, policy, PolicyRefusal.KeyElsewhere, token);
                }

                // What cannot be opened any more is saved anew, also when it is the same.
                var same = content is not null && contents.MarkOf(content) == policy.Hash && contents.Opens(policy);
                return await ChangeAsync(db, policy, wish, same ? null : content, by, token);
            },
            ct
        );

    /// <param name="content">Null when it is the same.</param>
    private async Task<PolicyOutcome> ChangeAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        PolicyWish wish,
        CheckedContent? content,
        Actor by,
        CancellationToken ct
    )
    {
        var title = wish.Title == new PolicyTitle(policy.Name, policy.Description) ? null : wish.Title;
        if (content is not null && PolicyRoom.IsFull(policy))
        {
            return PolicyOutcome.Refused(PolicyRefusal.LimitReached);
        }

        var why = new Reason(new VersionMaker(by.Name, null), wish.Note);
        if (content is not null && await PolicyProposals.IsRequiredAsync(db, policy.Kind, ct))
        {
            return await proposals.ProposeAsync(db, policy, title, content, why, by, ct);
        }

        if (content is not null || title is not null)
        {
            await writing.ChangeAsync(db, policy, title, content, why, by, ct);
        }

        return await PolicyRoom.ShowAsync(db, policy, refusal: null, ct);
    }
}

/// <param name="Content">Null when it stays.</param>
internal sealed record PolicyWish(long SeenVersion, PolicyTitle Title, string? Content, string? Note);
