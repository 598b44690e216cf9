using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>Puts a checked policy into effect, inside the unit of work that decided so.</summary>
internal sealed class PolicyWriting(PolicyContents contents, TimeProvider clock)
{
    /// <param name="by">Whose doing it is, for the audit log: the second person's, where there is one.</param>
    public async Task<ConfigurationPolicy> MakeAsync(
        MusterDbContext db,
        PolicyTitle title,
        CheckedContent content,
        Reason why,
        Actor by,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Uuid7.New<ConfigurationPolicyId>(clock);
        var made = ConfigurationPolicy.Create(id, content.Kind, contents.NewKey(id.Value), why.Maker.By, now);
        made.Describe(title, why.Maker.By, now);
        db.Add(made);
        await contents.AddVersionAsync(db, made, content, why, now, ct);
        db.Record(
            by,
            new ConfigurationPolicyCreated(
                id.Value,
                made.Name,
                EnumText.Of(made.Kind),
                made.Hash,
                why.CopyOf,
                why.Proposal
            ),
            clock
        );
        await TellAsync(db, made, now, ct);
        return made;
    }

    /// <param name="title">Null when it stays.</param>
    /// <param name="content">Null when it stays.</param>
    public async Task ChangeAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        PolicyTitle? title,
        CheckedContent? content,
        Reason why,
        Actor by,
        CancellationToken ct
    )
    {
        var (before, now) = (policy.Name, clock.GetUtcNow());
        if (title is not null)
        {
            policy.Describe(title, why.Maker.By, now);
        }

        if (content is not null)
        {
            await contents.AddVersionAsync(db, policy, content, why, now, ct);
        }

        if (why.RestoredFrom is { } from)
        {
            db.Record(
                by,
                new ConfigurationPolicyRestored(
                    policy.Id.Value,
                    policy.Name,
                    policy.LatestVersion,
                    from,
                    policy.Hash,
                    why.Note,
                    why.Proposal
                ),
                clock
            );
        }
        else
        {
            db.Record(
                by,
                new ConfigurationPolicyChanged(
                    policy.Id.Value,
                    policy.Name,
                    before == policy.Name ? null : before,
                    content is null ? null : policy.LatestVersion,
                    content is null ? null : policy.Hash,
                    content is null ? null : why.Note,
                    why.Proposal
                ),
                clock
            );
        }

        await TellAsync(db, policy, now, ct);
    }

    private static async Task TellAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await Database.FlushAsync(db, ct);
        db.Publish(new ContentChanged("policy", policy.Id.Value, policy.RowVersion), now);
    }
}

/// <summary>Who is behind a change, and why.</summary>
internal sealed record Reason(VersionMaker Maker, string? Note)
{
    public int? RestoredFrom { get; init; }

    public Guid? CopyOf { get; init; }

    /// <summary>That a second person approved.</summary>
    public Guid? Proposal { get; init; }
}
