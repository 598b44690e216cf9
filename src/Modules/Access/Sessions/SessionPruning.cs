using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Sessions;

/// <summary>Deletes what has run out: sessions that reached their longest, questions of terminals that nobody answered.</summary>
internal sealed class SessionPruning(TimeProvider clock) : IRecurringJob
{
    public string Kind => "access.prune";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Set<OperatorSession>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(ct);
        await db.Set<HandOff>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(ct);
        return false;
    }
}
