using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Fingerprints;
using Muster.Storage;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Internal;

/// <summary>Loads the ring, making what is missing; of two nodes that start together the first to commit wins and the other reads its keys.</summary>
internal sealed class KeyRingPreparation(
    Database database,
    KeyRing ring,
    KeyEncryptionKey encryption,
    TimeProvider clock,
    ILogger<KeyRingPreparation> log
) : IPreparation
{
    private const string ServerSigning = "server-signing";
    private const string AuditSigning = "audit-signing";
    private const string NonceMac = "nonce-mac";

    public async Task RunAsync(CancellationToken ct)
    {
        var server = await FindOrMakeAsync(ServerSigning, NewSigningKey, ct);
        var audit = await FindOrMakeAsync(AuditSigning, NewSigningKey, ct);
        var nonce = await FindOrMakeAsync(NonceMac, () => RandomNumberGenerator.GetBytes(32), ct);
        ring.Load(server, audit, nonce);
        Log.ServerKey(log, Fingerprint.Create(ring.ServerSigningKey.KeyId).Display);
    }

    private async Task<byte[]> FindOrMakeAsync(string purpose, Func<byte[]> make, CancellationToken ct)
    {
        var boxed = await database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<StoredKey>().SingleOrDefaultAsync(key => key.Purpose == purpose, token) is { } found)
                {
                    return found.Sealed;
                }

                var made = new StoredKey
                {
                    Purpose = purpose,
                    Sealed = encryption.Seal(purpose, make()),
                    CreatedAt = clock.GetUtcNow(),
                };
                db.Add(made);
                return made.Sealed;
            },
            ct
        );
        return encryption.Open(purpose, boxed);
    }

    private static byte[] NewSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
