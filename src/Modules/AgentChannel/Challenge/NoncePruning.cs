using Microsoft.EntityFrameworkCore;
using Muster.Modules.AgentChannel.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Challenge;

/// <summary>Forgets used nonces that have expired anyway; the margin is for nodes whose clocks differ.</summary>
internal sealed class NoncePruning(TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    public string Kind => "agent-channel.prune-nonces";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Nonces.Lifetime - Margin;
        await db.Set<UsedNonce>().Where(row => row.IssuedAt < before).ExecuteDeleteAsync(ct);
        return false;
    }
}
