using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Compare;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>Apps that wait for a second person.</summary>
internal sealed class AppProposals(AppWriting writing, AppContents contents, Proposing proposing, TimeProvider clock)
    : IProposable
{
    public ProposalKind Kind => ProposalKind.App;

    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => writing.EnterAloneAsync(db, ct);

    public async Task<AppWritten> ProposeAsync(
        MusterDbContext db,
        StoredApp? target,
        CheckedApp app,
        Actor by,
        CancellationToken ct
    )
    {
        var change = new SecondPerson.Internal.Change(
            ProposalKind.App,
            target?.Id.Value,
            target?.Number ?? 0,
            app.Content.Name,
            AppContents.Readable(app.Content),
            AppContents.ArgumentsOf(app.Content),
            app.Content.PackageSha256,
            app.Note
        );
        return await proposing.AddAsync(db, change, by, ct) is { } waiting
            ? new AppWritten(null, null, waiting)
            : new AppWritten(AppRefusal.TooManyProposals, null, null);
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

        var content = ContentOf(proposal);
        if (content.Arguments is null)
        {
            return new Put(ProposalRefusal.Impossible, null);
        }

        var wanted = new CheckedApp(
            content,
            EnumText.Parse<AppKind>(content.Kind),
            EnumText.Parse<AppPlatform>(content.Platform),
            proposal.Note
        );
        var (refusal, app) = await AppRoom.FitAsync(db, wanted, row, clock.GetUtcNow(), ct);
        if (refusal is not null)
        {
            return new Put(ProposalRefusal.Impossible, null);
        }

        var put = await writing.PutAsync(db, row, app, maker, proposal.Id.Value, by, ct);
        return new Put(null, (put ?? row)?.Id.Value);
    }

    public async Task<ProposalDetails> ShowAsync(
        MusterDbContext db,
        StoredProposal row,
        Proposal proposal,
        CancellationToken ct
    )
    {
        var target = await TargetAsync(db, row, tracked: false, ct);
        var newest = target is null
            ? null
            : await db.Set<StoredAppVersion>()
                .SingleAsync(one => one.AppId == target.Id && one.Number == target.Number, ct);
        var content = ContentOf(row);
        return new ProposalDetails
        {
            Proposal = proposal,
            App = content,
            Diff = new ContentDiff
            {
                From = newest?.Number ?? 0,
                To = row.BaseNumber + 1,
                Fields = FieldDiffs.Of(
                    newest is null ? null : AppText.Write(contents.Open(newest)),
                    AppText.Write(content)
                ),
            },
        };
    }

    private AppContent ContentOf(StoredProposal proposal) =>
        contents.Open(proposal.Draft, proposal.Text, proposal.TextLabel);

    private static async Task<StoredApp?> TargetAsync(
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

        var id = new AppId(target);
        var rows = tracked ? db.Set<StoredApp>().AsTracking() : db.Set<StoredApp>();
        return await rows.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, ct);
    }
}
