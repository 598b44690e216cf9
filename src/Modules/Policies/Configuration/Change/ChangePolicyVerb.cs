using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Change;

/// <summary>Another name is another row version; another content is another version of the policy too. The same again is neither.</summary>
internal sealed class ChangePolicyVerb(Database database, PolicyRoom room, PolicyContents contents, TimeProvider clock)
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
                await ChangeAsync(db, policy, wish, same ? null : content, by, token);
                return await PolicyRoom.ShowAsync(db, policy, refusal: null, token);
            },
            ct
        );

    /// <param name="content">Null when it is the same.</param>
    private async Task ChangeAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        PolicyWish wish,
        CheckedContent? content,
        Actor by,
        CancellationToken ct
    )
    {
        var titled = wish.Title != new PolicyTitle(policy.Name, policy.Description);
        if (content is null && !titled)
        {
            return;
        }

        var (before, now) = (policy.Name, clock.GetUtcNow());
        if (titled)
        {
            policy.Describe(wish.Title, by.Name, now);
        }

        if (content is not null)
        {
            await contents.AddVersionAsync(db, policy, content, new VersionOrigin(by.Name, now, wish.Note), ct);
        }

        db.Record(
            by,
            new ConfigurationPolicyChanged(
                policy.Id.Value,
                policy.Name,
                before == policy.Name ? null : before,
                content is null ? null : policy.LatestVersion,
                content is null ? null : policy.Hash,
                content is null ? null : wish.Note
            ),
            clock
        );
        await Database.FlushAsync(db, ct);
        db.Publish(new ContentChanged("policy", policy.Id.Value, policy.RowVersion), now);
    }
}

/// <param name="Content">Null when it stays.</param>
internal sealed record PolicyWish(long SeenVersion, PolicyTitle Title, string? Content, string? Note);
