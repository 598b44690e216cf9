using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Modules.Keys.Encryption;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Keys.Internal;

/// <summary>Seals anew, under the key that seals now, what another one sealed; and deletes keys that nobody accepts any more.</summary>
internal sealed class ResealJob(
    KeyEncryption encryption,
    IEnumerable<ISealedRows> boxes,
    IEnumerable<SealedTable> tables,
    TimeProvider clock,
    ILogger<ResealJob> log
) : IRecurringJob
{
    private const int BoxesPerRun = 200;

    /// <summary>Texts of up to a megabyte, each of them twice in memory.</summary>
    private const int LargePerRun = 20;

    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromHours(1);

    public const string Name = "keys.reseal";

    public string Kind => Name;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - KeptAfterwards;
        await db.Set<StoredKey>().Where(key => key.AcceptedUntil < before).ExecuteDeleteAsync(ct);
        var sealing = await KeyEncryption.SealingIdAsync(db, ct);
        encryption.SealUnder(sealing);
        if (sealing != encryption.Seals.Id)
        {
            // Another node has the key that seals.
            return false;
        }

        var work = new Work();
        return await ResealSmallAsync(db, work, ct) || await ResealLargeAsync(db, work, ct);
    }

    /// <returns>Whether there is more to do.</returns>
    private async Task<bool> ResealSmallAsync(MusterDbContext db, Work work, CancellationToken ct)
    {
        foreach (var source in boxes)
        {
            foreach (var row in (await source.ListAsync(db, ct)).Where(row => !encryption.IsCurrent(row.Boxed)))
            {
                if (work.Resealed == BoxesPerRun)
                {
                    Say(work);
                    return true;
                }

                Reseal(row, work);
            }
        }

        return false;
    }

    /// <summary>Only what another key of this node sealed is read, a few rows of it. What lies under a key that is not here is counted where keys are shown.</summary>
    private async Task<bool> ResealLargeAsync(MusterDbContext db, Work work, CancellationToken ct)
    {
        var small = work.Resealed;
        foreach (var old in encryption.Held.Where(key => key.Id != encryption.Seals.Id))
        {
            foreach (var table in tables)
            {
                IReadOnlyList<SealedRow> rows;
                var read = 0;
                do
                {
                    rows = await table.ReadAsync(db, old.Id, skip: read, take: LargePerRun, ct);
                    read += rows.Count; // damaged ones are passed over, and the next run passes over them again
                    foreach (var row in rows)
                    {
                        Reseal(row, work);
                    }

                    if (work.Resealed - small >= LargePerRun)
                    {
                        Say(work);
                        return true;
                    }
                } while (rows.Count == LargePerRun);
            }
        }

        Say(work);
        return false;
    }

    private void Reseal(SealedRow row, Work work)
    {
        if (encryption.TryOpen(row.Label, row.Boxed) is { } secret)
        {
            row.Replace(encryption.Seal(row.Label, secret));
            work.Resealed++;
        }
        else
        {
            work.Shut++;
        }
    }

    private void Say(Work work)
    {
        if (work.Resealed > 0)
        {
            Log.SealedAnew(log, work.Resealed, encryption.Seals.Id);
        }

        if (work.Shut > 0)
        {
            Log.BoxesStayShut(log, work.Shut);
        }
    }

    private sealed class Work
    {
        public int Resealed { get; set; }

        public int Shut { get; set; }
    }
}

/// <summary>The ring's own boxes.</summary>
internal sealed class StoredKeyBoxes : ISealedRows
{
    public string What => "keys";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct) =>
        [
            .. (await db.Set<StoredKey>().ToListAsync(ct)).Select(row => new SealedRow(
                row.Purpose,
                row.Sealed,
                boxed => row.Sealed = boxed
            )),
        ];
}
