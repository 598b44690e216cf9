using Microsoft.EntityFrameworkCore;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Storage.Feed;

/// <summary>The feed is for listeners, not history: an hour is more than any of them can be away without reloading.</summary>
internal sealed class FeedPruning(TimeProvider clock) : IRecurringJob
{
    public string Kind => "storage.prune-feed";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromHours(1);
        await db.Set<ChangeRow>().Where(row => row.At < before).ExecuteDeleteAsync(ct);
        return false;
    }
}
