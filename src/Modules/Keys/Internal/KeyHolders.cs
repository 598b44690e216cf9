using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Keys.Encryption;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Internal;

/// <summary>Which nodes have which key-encryption key. Nothing may be sealed under a key that a living node does not have.</summary>
internal sealed class KeyHolders(Database database, KeyEncryption encryption, TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(3);
    private readonly Guid node = Uuid7.New(clock);

    public Task TellAsync(CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var now = clock.GetUtcNow();
                foreach (var key in encryption.Held)
                {
                    var (source, location) = (EnumText.Of(KindOf(key.Source)), key.Source.Location);
                    await db.Database.ExecuteSqlAsync(
                        $"INSERT INTO key_encryption_keys (id, source, location, first_seen_at) VALUES ({key.Id}, {source}, {location}, {database.Instant(now)}) ON CONFLICT (id) DO UPDATE SET source = excluded.source, location = excluded.location",
                        token
                    );
                    await db.Database.ExecuteSqlAsync(
                        $"INSERT INTO key_holders (node_id, key_id, seen_at) VALUES ({node}, {key.Id}, {database.Instant(now)}) ON CONFLICT (node_id, key_id) DO UPDATE SET seen_at = excluded.seen_at",
                        token
                    );
                }

                var silent = now - SilentFor;
                return await db.Set<KeyHolderRow>().Where(row => row.SeenAt < silent).ExecuteDeleteAsync(token);
            },
            ct
        );

    public Task LeaveAsync(CancellationToken ct) =>
        database.WriteAsync(
            (db, token) => db.Set<KeyHolderRow>().Where(row => row.NodeId == node).ExecuteDeleteAsync(token),
            ct
        );

    /// <summary>How many living nodes cannot open what this key seals.</summary>
    public async Task<int> LackingAsync(MusterDbContext db, string keyId, CancellationToken ct)
    {
        var living = clock.GetUtcNow() - SilentFor;
        var rows = await db.Set<KeyHolderRow>().Where(row => row.SeenAt >= living).ToListAsync(ct);
        return rows.GroupBy(row => row.NodeId).Count(node => node.All(row => row.KeyId != keyId));
    }

    /// <summary>Whether a living node has this key.</summary>
    public Task<bool> AnyAsync(MusterDbContext db, string keyId, CancellationToken ct)
    {
        var living = clock.GetUtcNow() - SilentFor;
        return db.Set<KeyHolderRow>().AnyAsync(row => row.KeyId == keyId && row.SeenAt >= living, ct);
    }

    private static KeySourceKind KindOf(KeySource source) =>
        source switch
        {
            KeySource.File => KeySourceKind.File,
            KeySource.Environment => KeySourceKind.Environment,
            _ => KeySourceKind.Pkcs11,
        };
}
