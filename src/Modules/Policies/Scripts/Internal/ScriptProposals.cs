using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Compare;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>Scripts that wait for a second person.</summary>
internal sealed class ScriptProposals(ScriptWriting writing, Proposing proposing, SecretBox box) : IProposable
{
    public ProposalKind Kind => ProposalKind.Script;

    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => writing.EnterAloneAsync(db, ct);

    public async Task<ScriptWritten> ProposeAsync(
        MusterDbContext db,
        StoredScript? target,
        CheckedScript script,
        Actor by,
        CancellationToken ct
    )
    {
        var change = new SecondPerson.Internal.Change(
            ProposalKind.Script,
            target?.Id.Value,
            target?.Number ?? 0,
            script.Settings.Name,
            SettingsText.Write(script.Settings),
            script.Text,
            PackageSha256: null,
            script.Note
        );
        return await proposing.AddAsync(db, change, by, ct) is { } waiting
            ? new ScriptWritten(null, null, waiting)
            : new ScriptWritten(ScriptRefusal.TooManyProposals, null, null);
    }

    public async Task<Put> PutAsync(
        MusterDbContext db,
        StoredProposal proposal,
        VersionMaker maker,
        Actor by,
        CancellationToken ct
    )
    {
        var row = await TargetAsync(db, proposal, tracked: true, ct);
        if (proposal.TargetId is not null && row?.Number != proposal.BaseNumber)
        {
            return new Put(ProposalRefusal.Outdated, null);
        }

        var settings = SettingsText.Read(proposal.Draft);
        if (TextOf(proposal) is not { } text || await ScriptRoom.RefusalAsync(db, settings.Name, row, ct) is not null)
        {
            return new Put(ProposalRefusal.Impossible, null);
        }

        var script = new CheckedScript(
            settings,
            EnumText.Parse<Interpreter>(settings.Interpreter),
            EnumText.Parse<ScriptPlatform>(settings.Platform),
            text,
            proposal.Note
        );
        var put = await writing.PutAsync(db, row, script, maker, proposal.Id.Value, by, ct);
        return new Put(null, put.Id.Value);
    }

    public async Task<ProposalDetails> ShowAsync(
        MusterDbContext db,
        StoredProposal row,
        Proposal proposal,
        CancellationToken ct
    )
    {
        var target = await TargetAsync(db, row, tracked: false, ct);
        var newest = target is null ? null : await db.VersionAsync(target.Id, target.Number, ct);
        var (before, after) = (newest is null ? "" : writing.TextOf(newest) ?? "", TextOf(row));
        var lines = after is null ? null : LineDiffs.Of(before, after);
        return new ProposalDetails
        {
            Proposal = proposal,
            Script = SettingsText.Read(row.Draft),
            Content = after,
            Diff = new ContentDiff
            {
                From = newest?.Number ?? 0,
                To = row.BaseNumber + 1,
                Fields = FieldDiffs.Of(newest?.Settings, row.Draft),
                Lines = lines,
            },
        };
    }

    private string? TextOf(StoredProposal proposal) =>
        proposal.Text is { } sealedText && box.TryOpen(proposal.TextLabel, sealedText) is { } text
            ? Encoding.UTF8.GetString(text)
            : null;

    private static async Task<StoredScript?> TargetAsync(
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

        var id = new ScriptId(target);
        var rows = tracked ? db.Set<StoredScript>().AsTracking() : db.Set<StoredScript>();
        return await rows.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, ct);
    }
}
