using System.Security.Cryptography;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>The keys that heads are checked with: those that the export brings, or only those of them that are trusted by name.</summary>
internal sealed class TrustedKeys(IReadOnlySet<string> named) : IDisposable
{
    private static readonly long Overlap = (long)KeyIntroduction.Overlap.TotalMicroseconds;

    private readonly HashSet<string> trusted = [.. named];
    private readonly Dictionary<string, VerificationKey> keys = new(StringComparer.Ordinal);
    private readonly KeyLives lives = new();

    public void Add(IEnumerable<byte[]> spkis)
    {
        foreach (var spki in spkis)
        {
            if (VerificationKey.TryImport(spki) is { } key && !keys.TryAdd(key.KeyId, key))
            {
                key.Dispose();
            }
        }
    }

    /// <summary>A key that a trusted one introduced is trusted too. Whoever introduced another one has an end, trusted or not.</summary>
    /// <param name="introductions">Oldest first.</param>
    public void Follow(IEnumerable<SignedIntroduction> introductions)
    {
        foreach (var (introduction, signature) in introductions)
        {
            if (
                keys.TryGetValue(introduction.IntroducedBy, out var older)
                && introduction.IsSignedBy(older, signature.Span)
            )
            {
                lives.End(older.KeyId, LineInstant.Microseconds(introduction.At) + Overlap);
                if (trusted.Contains(older.KeyId))
                {
                    Add([introduction.Spki.ToArray()]);
                    trusted.Add(Convert.ToHexStringLower(SHA256.HashData(introduction.Spki.Span)));
                }
            }
        }
    }

    /// <returns>What is wrong with who signed; null when nothing is.</returns>
    public HeadFault? Check(SignedHead head) =>
        !keys.TryGetValue(head.KeyId, out var key) || (trusted.Count > 0 && !trusted.Contains(head.KeyId))
            ? HeadFault.AnotherKey
        : !head.IsSignedBy(key) ? HeadFault.Altered
        : lives.IsOver(head.KeyId, head.Head.AtMicroseconds) ? HeadFault.RetiredKey
        : null;

    /// <summary>The same of a head that stands in the log, behind all that were checked so before.</summary>
    public HeadFault? CheckNext(SignedHead head)
    {
        var fault = Check(head);
        return fault is null && !lives.Meet(head.KeyId, head.Head.AtMicroseconds) ? HeadFault.RetiredKey : fault;
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }
}

/// <summary>What is wrong with who signed a head.</summary>
internal enum HeadFault
{
    AnotherKey,
    RetiredKey,
    Altered,
}
