using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>
/// Checks an export, line by line, and names what is wrong with it. A row that only does not fit its own hash is named alone: the tree goes on
/// with the hash. After anything else the tree is lost, and no later head can be checked; what follows is still read for faults of its own.
/// </summary>
/// <param name="trusted">Key ids that heads may have, and those that they introduced; none given: whatever keys the export brings.</param>
/// <param name="witness">Heads that were kept elsewhere; null when there are none to compare with.</param>
public sealed class LogVerifier(IReadOnlySet<string> trusted, IEnumerable<SignedHead>? witness = null) : IDisposable
{
    private readonly TrustedKeys keys = new(trusted);
    private readonly ExportLine line = new();
    private readonly RowOrder order = new();
    private readonly FindingList findings = new();
    private readonly WitnessedHeads witnessed = new(witness);
    private CompactRange? tree;
    private SignedHead? lastHead;
    private bool begun;
    private bool lost;

    public IReadOnlyList<Finding> Findings => findings.All;

    public Guid LogId { get; private set; }

    public long Rows { get; private set; }

    /// <summary>The first row of the export.</summary>
    public long Start { get; private set; }

    /// <summary>The newest head that proves all before it, but for what the findings name.</summary>
    public SignedHead? Proved { get; private set; }

    public bool IsExport => tree is not null;

    public void Read(ReadOnlySpan<byte> text)
    {
        if (!begun)
        {
            begun = true;
            Begin(text);
        }
        else if (tree is not null)
        {
            switch (line.Read(text))
            {
                case LineKind.Row:
                    TakeRow(line.Row, tree);
                    break;
                case LineKind.Head:
                    CheckHead(line.Head!, tree); // the line is one
                    break;
                case LineKind.Unreadable:
                    findings.Add(FindingKind.UnreadableLine, order.Next);
                    break;
            }
        }
    }

    /// <summary>Nothing comes after this.</summary>
    public void Finish()
    {
        if (tree is null)
        {
            findings.Add(FindingKind.NotAnExport, 0);
            return;
        }

        foreach (var missing in order.Missing)
        {
            findings.Add(FindingKind.RowsMissing, missing.First, missing.Last);
        }

        var headed = lastHead?.Head.Size ?? Start;
        if (order.Next > headed)
        {
            findings.Add(FindingKind.RowsWithoutHead, headed, order.Next - 1);
        }
        else if (lastHead is null)
        {
            findings.Add(FindingKind.NoHead, order.Next);
        }

        witnessed.Finish(order.Next, findings);
    }

    public void Dispose() => keys.Dispose();

    /// <summary>What does not begin with its first line is read no further: rows before it would count for nothing and be shown all the same.</summary>
    private void Begin(ReadOnlySpan<byte> text)
    {
        if (LogLine.TryRead(text) is not { } log)
        {
            return;
        }

        (LogId, tree, Start) = (log.LogId, log.Before, log.Before.Size);
        order.BeginAt(Start);
        keys.Add(log.Keys);
        keys.Follow(log.Introductions);
        witnessed.Read(LogId, keys, findings);
        if (log.Start is { } start)
        {
            CheckHead(start, tree);
        }

        witnessed.Compare(tree, findings);
    }

    private void TakeRow(RowReading row, CompactRange before)
    {
        Rows++;
        var expected = order.Take(row.Seq);
        if (!expected)
        {
            lost = true;
            if (order.WasOutOfOrder)
            {
                findings.Add(FindingKind.RowOutOfOrder, row.Seq);
            }
        }

        if (!row.RecordedHash.SequenceEqual(row.ComputeHash()))
        {
            findings.Add(FindingKind.RowAltered, row.Seq);
        }

        if (!row.OpenedIsTrue)
        {
            findings.Add(FindingKind.OpenedAltered, row.Seq);
        }

        if (!lost)
        {
            before.Append(row.RecordedHash.ToArray());
            witnessed.Compare(before, findings);
        }
    }

    private void CheckHead(SignedHead signed, CompactRange rows)
    {
        var head = signed.Head;
        if (head.LogId != LogId)
        {
            findings.Add(FindingKind.HeadOfAnotherLog, head.Size);
            return;
        }

        var fault = keys.CheckNext(signed);
        if (fault is { } wrong)
        {
            findings.Add(KindOf(wrong), head.Size, keyId: signed.KeyId);
        }

        var before = lastHead;
        lastHead = signed;
        if (lost)
        {
            return;
        }

        if (before is not null && before.Head.Size == head.Size && !before.Head.Root.Span.SequenceEqual(head.Root.Span))
        {
            findings.Add(FindingKind.HeadForked, head.Size);
        }
        else if (head.Size != order.Next)
        {
            findings.Add(FindingKind.HeadMisplaced, head.Size, order.Next);
            lost = true;
        }
        else if (!rows.Root().AsSpan().SequenceEqual(head.Root.Span))
        {
            findings.Add(FindingKind.RowsAltered, before?.Head.Size ?? Start, head.Size - 1);
            lost = true;
        }
        else if (fault is null)
        {
            Proved = signed;
        }
    }

    private static FindingKind KindOf(HeadFault fault) =>
        fault switch
        {
            HeadFault.AnotherKey => FindingKind.HeadByAnotherKey,
            HeadFault.RetiredKey => FindingKind.HeadByRetiredKey,
            HeadFault.Altered => FindingKind.HeadAltered,
        };
}
