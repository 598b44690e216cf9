using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>The keys that heads are checked with: those that the export brings, or only those of them that are trusted by name.</summary>
internal sealed class TrustedKeys(IReadOnlySet<string> trusted) : IDisposable
{
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
