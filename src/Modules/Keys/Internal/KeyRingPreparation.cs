using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Keys.Encryption;
using Muster.Storage;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Internal;

/// <summary>Loads the ring, making what is missing; of two nodes that start together the first to commit wins and the other reads its keys.</summary>
internal sealed class KeyRingPreparation(
    Database database,
    KeyRing ring,
    KeyEncryption encryption,
    KeyEncryptionKeys sources,
    KeyRingLoading loading,
    KeyHolders holders,
    TimeProvider clock,
    ILogger<KeyRingPreparation> log
) : IPreparation
{
    public async Task RunAsync(CancellationToken ct)
    {
        var sealedBefore = await database.ReadAsync((db, token) => db.Set<StoredKey>().AnyAsync(token), ct);
        encryption.Load(await sources.FetchAsync(sealedBefore, ct));
        // What is there must open before anything is added to it.
        await loading.RunAsync(clock.GetUtcNow(), ct);
        foreach (
            var kind in new[] { KeyKind.ServerSigning, KeyKind.AuditSigning, KeyKind.NonceMac, KeyKind.ContentMac }
        )
        {
            await database.WriteAsync((db, token) => MakeMissingAsync(db, kind, token), ct);
        }

        await loading.RunAsync(clock.GetUtcNow(), ct);
        await holders.TellAsync(ct);
        await database.WriteAsync(BeginAsync, ct);
        Log.ServerKey(log, Fingerprint.Create(ring.ServerSigningKey.KeyId).Display);
    }

    private async Task<bool> MakeMissingAsync(MusterDbContext db, KeyKind kind, CancellationToken ct)
    {
        var purpose = StoredKey.PurposeOf(kind);
        var later = $"{purpose}/";
        if (
            await db.Set<StoredKey>()
                .AnyAsync(
                    key => (key.Purpose == purpose || key.Purpose.StartsWith(later)) && key.UsableFrom != null,
                    ct
                )
        )
        {
            return false;
        }

        var now = clock.GetUtcNow();
        db.Add(
            new StoredKey
            {
                Purpose = purpose,
                Sealed = encryption.Seal(purpose, NewSecret(kind)),
                CreatedAt = now,
                UsableFrom = now,
            }
        );
        return true;
    }

    /// <summary>Only now is it known that this node's key opens what is there.</summary>
    private async Task<bool> BeginAsync(MusterDbContext db, CancellationToken ct)
    {
        if (await KeyEncryption.SealingIdAsync(db, ct) is null)
        {
            var id = encryption.Seals.Id;
            var now = clock.GetUtcNow();
            await db.Set<KeyEncryptionRow>()
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SealsFrom, now), ct);
        }

        await AuditKeyChain.BeginAsync(db, ring.AuditSigningKey, clock.GetUtcNow(), ct);
        return true;
    }

    public static byte[] NewSecret(KeyKind kind)
    {
        if (kind is KeyKind.NonceMac or KeyKind.ContentMac)
        {
            return RandomNumberGenerator.GetBytes(32);
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
