using System.Collections.Concurrent;
using Muster.Modules.Keys;
using Muster.Protocols.AuditLog;
using Muster.Protocols.HttpSignatures;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

/// <summary>The keys that heads of this log are signed with, now and before: those of the ring, and those that the chain of audit keys has.</summary>
internal sealed class HeadKeys(KeyRing ring) : IDisposable
{
    private readonly ConcurrentDictionary<string, VerificationKey> known = new(StringComparer.Ordinal);

    /// <summary>What the database says of heads is believed only so.</summary>
    public async Task<bool> HaveSignedAsync(MusterDbContext db, SignedHead head, CancellationToken ct)
    {
        if (!known.ContainsKey(head.KeyId))
        {
            Learn(ring.AuditSigningKey.Spki);
        }

        if (!known.ContainsKey(head.KeyId))
        {
            foreach (var key in await AuditKeyChain.ReadAsync(db, ct))
            {
                Learn(key.Spki);
            }
        }

        return known.TryGetValue(head.KeyId, out var found) && head.IsSignedBy(found);
    }

    public void Dispose()
    {
        foreach (var key in known.Values)
        {
            key.Dispose();
        }
    }

    private void Learn(ReadOnlyMemory<byte> spki)
    {
        if (VerificationKey.TryImport(spki.Span) is { } key && !known.TryAdd(key.KeyId, key))
        {
            key.Dispose();
        }
    }
}
