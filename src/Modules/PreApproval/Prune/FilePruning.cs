using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.PreApproval.Prune;

/// <summary>Deletes files that nobody will read: those of uploads that broke off, and of lists that were left lying.</summary>
internal sealed class FilePruning(TimeProvider clock) : IRecurringJob
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan UploadTakes = TimeSpan.FromHours(6);

    public string Kind => "pre-approval.prune";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await BrokenOffAsync(db, now - UploadTakes, ct);
        var left = await db.Set<Import>()
            .AsTracking()
            .Where(row =>
                (row.State == ImportState.Uploaded || row.State == ImportState.Previewed) && row.UploadedAt < now - Kept
            )
            .OrderBy(row => row.UploadedAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        foreach (var import in left)
        {
            import.Restart(ImportState.Cancelled);
            await db.ForgetFileAsync(import, ct);
            db.Record(Actor.System, new PreApprovalsCancelled(import.Id.Value), clock);
            db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), now);
        }

        return left.Count == AtOnce;
    }

    private static async Task BrokenOffAsync(MusterDbContext db, DateTimeOffset before, CancellationToken ct)
    {
        var nobodys = await db.Set<ImportFilePart>()
            .Where(part => part.Number == 0 && !db.Set<Import>().Any(import => import.Id == part.ImportId))
            .Select(part => part.ImportId)
            .ToListAsync(ct);
        foreach (var id in nobodys.Where(id => BegunAt(id) < before))
        {
            await db.Set<ImportFilePart>().Where(part => part.ImportId == id).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>RFC 9562 section 5.7: the first 48 bits are milliseconds.</summary>
    private static DateTimeOffset BegunAt(PreApprovalImportId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var one in bytes[..6])
        {
            milliseconds = (milliseconds << 8) | one;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
