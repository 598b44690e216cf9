using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muster.Benchmarks.Audit;

/// <summary>Takes the rows of the audit trail out of each unit of work just before it is saved.</summary>
internal sealed class WithoutAudit : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var rows = eventData
            .Context!.ChangeTracker.Entries() // saving is done by one
            .Where(entry => entry.Metadata.GetTableName()!.StartsWith("audit_", StringComparison.Ordinal));
        foreach (var row in rows.ToList())
        {
            row.State = EntityState.Detached;
        }

        return new(result);
    }
}
