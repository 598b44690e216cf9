using System.Security.Cryptography;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>The keys that heads are checked with: those that the export brings, or only those of them that are trusted by name.</summary>
internal sealed class TrustedKeys(IReadOnlySet<string> named) : IDisposable
{
    private readonly HashSet<string> trusted = [.. named];
    private readonly Dictionary<string, VerificationKey> keys = new(StringComparer.Ordinal);

    public void Add(IEnumerable<byte[]> spkis)
    {
        foreach (var spki in spkis)
        {
            if (VerificationKey.TryImport(spki) is { } key)
            {
                keys.TryAdd(key.KeyId, key);
            }
        }
    }

    /// <summary>A key that a trusted one introduced is trusted too.</summary>
    /// <param name="introductions">Oldest first.</param>
    public void Follow(IEnumerable<SignedIntroduction> introductions)
    {
        foreach (var (introduction, signature) in introductions)
        {
            if (
                trusted.Contains(introduction.IntroducedBy)
                && keys.TryGetValue(introduction.IntroducedBy, out var older)
                && introduction.IsSignedBy(older, signature.Span)
            )
            {
                Add([introduction.Spki.ToArray()]);
                trusted.Add(Convert.ToHexStringLower(SHA256.HashData(introduction.Spki.Span)));
            }
        }
    }

    /// <returns>What is wrong with who signed; null when nothing is.</returns>
    public FindingKind? Check(SignedHead head)
    {
        if (!keys.TryGetValue(head.KeyId, out var key) || (trusted.Count > 0 && !trusted.Contains(head.KeyId)))
        {
            return FindingKind.HeadByAnotherKey;
        }

        return head.IsSignedBy(key) ? null : FindingKind.HeadAltered;
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }
}
