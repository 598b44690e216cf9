using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>
/// Heads that were kept elsewhere, met as the log grows to their sizes. All are read and checked before the first row: one that cannot be
/// believed is named, and neither stands in the way of others nor tells how long the log is. Of those that can, sizes and roots are kept in
/// memory, because files of several nodes, or of before and after a restore, come in any order.
/// </summary>
/// <param name="given">Null when none were.</param>
internal sealed class WitnessedHeads(IEnumerable<SignedHead>? given)
{
    private readonly List<(long Size, ReadOnlyMemory<byte> Root)> heads = [];
    private int next;
    private bool compared;

    public void Read(Guid logId, TrustedKeys keys, FindingList findings)
    {
        foreach (var signed in given ?? [])
        {
            if (Wrong(signed, logId, keys) is { } kind)
            {
                findings.Add(kind, signed.Head.Size, keyId: signed.KeyId);
            }
            else
            {
                heads.Add((signed.Head.Size, signed.Head.Root));
            }
        }

        heads.Sort((one, other) => one.Size.CompareTo(other.Size));
    }

    /// <param name="tree">Not smaller than when it was compared before.</param>
    public void Compare(CompactRange tree, FindingList findings)
    {
        for (; next < heads.Count && heads[next].Size <= tree.Size; next++)
        {
            // A smaller one is of before the export begins.
            if (heads[next].Size == tree.Size)
            {
                compared = true;
                if (!tree.Root().AsSpan().SequenceEqual(heads[next].Root.Span))
                {
                    findings.Add(FindingKind.WitnessDisagrees, tree.Size);
                }
            }
        }
    }

    /// <param name="rows">How many the log has, with those before the export.</param>
    public void Finish(long rows, FindingList findings)
    {
        if (heads.Count > 0 && heads[^1].Size > rows)
        {
            findings.Add(FindingKind.LogTruncated, rows, heads[^1].Size);
        }

        if (given is not null && !compared)
        {
            findings.Add(FindingKind.NothingWitnessed, rows);
        }
    }

    private static FindingKind? Wrong(SignedHead signed, Guid logId, TrustedKeys keys) =>
        signed.Head.LogId != logId
            ? FindingKind.WitnessOfAnotherLog
            : keys.Check(signed) switch
            {
                HeadFault.AnotherKey => FindingKind.WitnessByAnotherKey,
                HeadFault.RetiredKey => FindingKind.WitnessByRetiredKey,
                HeadFault.Altered => FindingKind.WitnessAltered,
                null => null,
            };
}
