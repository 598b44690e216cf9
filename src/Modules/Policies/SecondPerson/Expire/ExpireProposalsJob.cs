using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.SecondPerson.Expire;

/// <summary>Ends proposals that nobody decided in time.</summary>
internal sealed class ExpireProposalsJob(TimeProvider clock) : IRecurringJob
{
    public string Kind => "policies.expire-proposals";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<StoredProposal>()
            .AsTracking()
            .Where(row => row.State == ProposalState.Waiting && row.ExpiresAt <= now)
            .ToListAsync(ct);
        foreach (var row in due)
        {
            row.End(ProposalState.Expired, Actor.System.Name, now);
            db.Record(
                Actor.System,
                new ProposalExpired(row.Id.Value, EnumText.Of(row.Kind), row.TargetId, row.Name, row.Hash),
                clock
            );
            db.Publish(new ProposalChanged(row.Id.Value, row.RowVersion + 1), now);
        }

        return false;
    }
}
