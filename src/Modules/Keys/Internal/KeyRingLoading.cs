using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Sessions;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Internal;

/// <summary>Brings what the database says of keys into this node: at the start, and again when another node has changed it.</summary>
internal sealed class KeyRingLoading(Database database, KeyRing ring, KeyEncryption encryption, SessionKeys sessions)
    : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private Dictionary<string, RingKey> known = new(StringComparer.Ordinal);

    public async Task RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var (rows, sealing) = await database.ReadAsync(
                async (db, token) =>
                    (await db.Set<StoredKey>().ToListAsync(token), await KeyEncryption.SealingIdAsync(db, token)),
                ct
            );
            encryption.SealUnder(sealing);
            known = rows.Where(row => row.Kind != KeyKind.Session).ToDictionary(row => row.Purpose, KeyOf);
            ring.Load([.. known.Values]);
            sessions.Follow(
                rows.Where(row => row.Kind == KeyKind.Session && row.Life.InUse(now)).Select(row => row.Purpose)
            );
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>A key that is known need not be opened again; only its life goes on.</summary>
    private RingKey KeyOf(StoredKey row) =>
        known.TryGetValue(row.Purpose, out var key)
            ? key.Living(row.Life)
            : new RingKey(row.Kind, row.Life, encryption.Open(row.Purpose, row.Sealed));
}
