using Microsoft.EntityFrameworkCore;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Prune;

/// <summary>Forgets answers that are not fresh any more; the margin is for units of work that began while they were, on whatever node.</summary>
internal sealed class AnswerPruning(TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    public string Kind => "policy-hook.prune-answers";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Margin;
        await db.Set<KeptAnswer>().Where(row => row.FreshUntil < before).ExecuteDeleteAsync(ct);
        return false;
    }
}
