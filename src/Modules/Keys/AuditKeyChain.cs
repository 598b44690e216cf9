using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys.Internal;
using Muster.Protocols.AuditLog;
using Muster.Storage.Model;

namespace Muster.Modules.Keys;

/// <summary>Every key that ever signed heads of the audit log, oldest first, each introduced by the one before.</summary>
public static class AuditKeyChain
{
    public static async Task<IReadOnlyList<AuditKey>> ReadAsync(MusterDbContext db, CancellationToken ct) =>
        [
            .. (await db.Set<AuditKeyRow>().OrderBy(row => row.At).ThenBy(row => row.KeyId).ToListAsync(ct)).Select(
                row => new AuditKey(row.KeyId, row.Spki, row.IntroducedBy, row.Signature, row.At)
            ),
        ];

    /// <summary>The first key, and the first after a loss, has nobody to introduce it: the chain begins anew with it.</summary>
    internal static async Task BeginAsync(MusterDbContext db, SigningKey key, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Set<AuditKeyRow>().AnyAsync(row => row.KeyId == key.KeyId, ct))
        {
            db.Add(
                new AuditKeyRow
                {
                    KeyId = key.KeyId,
                    Spki = key.Spki.ToArray(),
                    At = now,
                }
            );
        }
    }

    internal static void Introduce(MusterDbContext db, SigningKey old, SigningKey next, DateTimeOffset now)
    {
        var introduction = new KeyIntroduction
        {
            IntroducedBy = old.KeyId,
            Spki = next.Spki,
            At = now,
        };
        db.Add(
            new AuditKeyRow
            {
                KeyId = next.KeyId,
                Spki = next.Spki.ToArray(),
                At = now,
                IntroducedBy = old.KeyId,
                Signature = old.Sign(introduction.CanonicalBytes()),
            }
        );
    }
}

/// <param name="Spki">DER SubjectPublicKeyInfo, ECDSA P-256.</param>
/// <param name="IntroducedBy">The key that signed <see cref="KeyIntroduction"/> of this one; null where the chain begins.</param>
public sealed record AuditKey(
    string KeyId,
    ReadOnlyMemory<byte> Spki,
    string? IntroducedBy,
    byte[]? Signature,
    DateTimeOffset At
);
