using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Compare;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;
using ConfigurationPolicy = Muster.Modules.Policies.Configuration.Internal.ConfigurationPolicy;

namespace Muster.Modules.Policies.Configuration.Propose;

/// <summary>Policies that wait for a second person: those by which devices run something as their system.</summary>
internal sealed class PolicyProposals(
    PolicyRoom room,
    PolicyContents contents,
    PolicyWriting writing,
    Proposing proposing,
    SecretBox box
) : IProposable
{
    public ProposalKind Kind => ProposalKind.Policy;

    /// <summary>The agent puts files and services anywhere; what the others set, the operating system bounds.</summary>
    public static async Task<bool> IsRequiredAsync(MusterDbContext db, ConfigurationKind kind, CancellationToken ct) =>
        kind == ConfigurationKind.Agent && await SecondPersonRule.IsRequiredAsync(db, ct);

    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => room.EnterAloneAsync(db, ct);

    /// <param name="title">Null when it stays as it is.</param>
    public async Task<PolicyOutcome> ProposeAsync(
        MusterDbContext db,
        ConfigurationPolicy? target,
        PolicyTitle? title,
        CheckedContent content,
        Reason why,
        Actor by,
        CancellationToken ct
    )
    {
        var draft = new PolicyDraft(
            EnumText.Of(content.Kind),
            title?.Name,
            title?.Description,
            why.RestoredFrom,
            why.CopyOf
        );
        var change = new SecondPerson.Internal.Change(
            ProposalKind.Policy,
            target?.Id.Value,
            target?.LatestVersion ?? 0,
            (title?.Name ?? target?.Name)!, // a new one has a title
            JsonSerializer.Serialize(draft, ConfigurationJson.Default.PolicyDraft),
            Encoding.UTF8.GetString(content.Bytes),
            PackageSha256: null,
            why.Note
        );
        return await proposing.AddAsync(db, change, by, ct) is { } waiting
            ? new PolicyOutcome(null, null) { Waiting = waiting }
            : PolicyOutcome.Refused(PolicyRefusal.TooManyProposals);
    }

    public async Task<Put> PutAsync(
        MusterDbContext db,
        StoredProposal proposal,
        VersionMaker maker,
        Actor by,
        CancellationToken ct
    )
    {
        var target = await TargetAsync(db, proposal, tracked: true, ct);
        if (proposal.TargetId is not null && target?.LatestVersion != proposal.BaseNumber)
        {
            return new Put(ProposalRefusal.Outdated, null);
        }

        var draft = DraftOf(proposal);
        var content = TextOf(proposal) is { } text ? CheckedContent.Of(KindOf(draft), text) : null;
        if (
            content is null or { HasFaults: true }
            || (draft.Title is { } named && await PolicyRoom.RefusalAsync(db, named.Name, target?.Id, ct) is not null)
            || (target is not null && await contents.MustWaitAsync(db, target, ct))
        )
        {
            return new Put(ProposalRefusal.Impossible, null);
        }

        var why = new Reason(maker, proposal.Note)
        {
            RestoredFrom = draft.RestoredFrom,
            CopyOf = draft.CopyOf,
            Proposal = proposal.Id.Value,
        };
        if (target is null)
        {
            return new Put(null, (await writing.MakeAsync(db, draft.Title!, content, why, by, ct)).Id.Value); // a new one has one
        }

        await writing.ChangeAsync(db, target, draft.Title, content, why, by, ct);
        return new Put(null, target.Id.Value);
    }

    public async Task<ProposalDetails> ShowAsync(
        MusterDbContext db,
        StoredProposal row,
        Proposal proposal,
        CancellationToken ct
    )
    {
        var draft = DraftOf(row);
        var target = await TargetAsync(db, row, tracked: false, ct);
        var newest = target is null ? null : (await contents.ReadAsync(db, target, target.LatestVersion, ct)).Content;
        var (before, after) = (newest is null ? "" : Encoding.UTF8.GetString(newest.Bytes), TextOf(row));
        var was = target is null ? null : new PolicyTitle(target.Name, target.Description);
        return new ProposalDetails
        {
            Proposal = proposal,
            Policy = new ProposedPolicy
            {
                Kind = draft.Kind,
                Name = draft.Name ?? row.Name,
                Description = draft.Name is null ? target?.Description : draft.Description,
                RestoredFrom = draft.RestoredFrom,
            },
            Content = after,
            Diff = new ContentDiff
            {
                From = target?.LatestVersion ?? 0,
                To = row.BaseNumber + 1,
                Fields = FieldDiffs.Of(was is null ? null : JsonOf(was), JsonOf(draft.Title ?? was ?? new("", null))),
                Lines = after is null ? null : LineDiffs.Of(before, after),
            },
        };
    }

    private static string JsonOf(PolicyTitle title) =>
        JsonSerializer.Serialize(title, ConfigurationJson.Default.PolicyTitle);

    private static PolicyDraft DraftOf(StoredProposal proposal) =>
        JsonSerializer.Deserialize(proposal.Draft, ConfigurationJson.Default.PolicyDraft)!; // ProposeAsync wrote it

    private static ConfigurationKind KindOf(PolicyDraft draft) => EnumText.Parse<ConfigurationKind>(draft.Kind);

    private string? TextOf(StoredProposal proposal) =>
        proposal.Text is { } sealedText && box.TryOpen(proposal.TextLabel, sealedText) is { } text
            ? Encoding.UTF8.GetString(text)
            : null;

    private static async Task<ConfigurationPolicy?> TargetAsync(
        MusterDbContext db,
        StoredProposal proposal,
        bool tracked,
        CancellationToken ct
    )
    {
        if (proposal.TargetId is not { } target)
        {
            return null;
        }

        var id = new ConfigurationPolicyId(target);
        var rows = tracked ? db.ConfigurationPolicies().AsTracking() : db.ConfigurationPolicies();
        return await rows.SingleOrDefaultAsync(row => row.Id == id, ct);
    }
}
