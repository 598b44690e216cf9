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
    TimeProvider clock,
    ILogger<ResealJob> log
) : IRecurringJob
{
    private const int BoxesPerRun = 200;
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

        var (resealed, shut) = (0, 0);
        foreach (var source in boxes)
        {
            foreach (var row in (await source.ListAsync(db, ct)).Where(row => !encryption.IsCurrent(row.Boxed)))
            {
                if (resealed == BoxesPerRun)
                {
                    Say(resealed, shut);
                    return true;
                }

                if (encryption.TryOpen(row.Label, row.Boxed) is { } secret)
                {
                    row.Replace(encryption.Seal(row.Label, secret));
                    resealed++;
                }
                else
                {
                    shut++;
                }
            }
        }

        Say(resealed, shut);
        return false;
    }

    private void Say(int resealed, int shut)
    {
        if (resealed > 0)
        {
            Log.SealedAnew(log, resealed, encryption.Seals.Id);
        }

        if (shut > 0)
        {
            Log.BoxesStayShut(log, shut);
        }
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
