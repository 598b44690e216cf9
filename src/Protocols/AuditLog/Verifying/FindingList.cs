namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>What was found, in the order in which it was.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> found = [];

    public IReadOnlyList<Finding> All => found;

    public void Add(FindingKind kind, long first, long? last = null, string? keyId = null) =>
        found.Add(new Finding(kind, first, last ?? first, keyId));
}
