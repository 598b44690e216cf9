using System.Text.Json;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>
/// Checks an export, line by line, and names what is wrong with it. A row that only does not fit its own hash is named alone: the tree goes on
/// with the hash. After anything else the tree is lost, and no later head can be checked; what follows is still read for faults of its own.
/// </summary>
/// <param name="trusted">Key ids that heads may have, and those that they introduced; none given: whatever keys the export brings.</param>
/// <param name="witness">Heads that were kept elsewhere, in the order in which they were.</param>
public sealed class LogVerifier(IReadOnlySet<string> trusted, IEnumerable<SignedHead>? witness = null) : IDisposable
{
    private readonly TrustedKeys keys = new(trusted);
    private readonly RowReading row = new();
    private readonly RowOrder order = new();
    private readonly List<Finding> findings = [];
    private readonly WitnessedHeads witnessed = new(witness ?? []);
    private CompactRange? tree;
    private SignedHead? lastHead;
    private bool lost;

    public IReadOnlyList<Finding> Findings => findings;

    public Guid LogId { get; private set; }

    public long Rows { get; private set; }

    /// <summary>The first row of the export.</summary>
    public long Start { get; private set; }

    /// <summary>The newest head that proves all before it, but for what the findings name.</summary>
    public SignedHead? Proved { get; private set; }

    public bool IsExport => tree is not null;

    public void Read(ReadOnlySpan<byte> line)
    {
        if (tree is null)
        {
            Begin(line);
            return;
        }

        var reader = new Utf8JsonReader(line);
        try
        {
            if (!TryReadType(ref reader, out var isRow))
            {
                Find(FindingKind.UnreadableLine, order.Next);
            }
            else if (!isRow)
            {
                ReadHead(ref reader);
            }
            else if (row.Read(ref reader))
            {
                TakeRow();
            }
            else
            {
                Find(FindingKind.UnreadableLine, order.Next);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            Find(FindingKind.UnreadableLine, order.Next);
        }
    }

    /// <summary>Nothing comes after this.</summary>
    public void Finish()
    {
        if (tree is null)
        {
            Find(FindingKind.NotAnExport, 0);
            return;
        }

        foreach (var missing in order.Missing)
        {
            Find(FindingKind.RowsMissing, missing.First, missing.Last);
        }

        var headed = lastHead?.Head.Size ?? Start;
        if (order.Next > headed)
        {
            Find(FindingKind.RowsWithoutHead, headed, order.Next - 1);
        }

        if (witnessed.Longest(LogId, keys) is { } longest && longest > order.Next)
        {
            Find(FindingKind.LogTruncated, order.Next, longest);
        }
    }

    public void Dispose()
    {
        keys.Dispose();
        witnessed.Dispose();
    }

    private void Begin(ReadOnlySpan<byte> line)
    {
        if (LogLine.TryRead(line) is not { } log)
        {
            return;
        }

        (LogId, tree, Start) = (log.LogId, log.Before, log.Before.Size);
        order.BeginAt(Start);
        keys.Add(log.Keys);
        keys.Follow(log.Introductions);
        witnessed.SkipBelow(Start);
        if (log.Start is { } start)
        {
            CheckHead(start);
        }
    }

    private static bool TryReadType(ref Utf8JsonReader reader, out bool isRow)
    {
        isRow = false;
        if (
            !reader.Read()
            || reader.TokenType != JsonTokenType.StartObject
            || !reader.Read()
            || !reader.ValueTextEquals("type"u8)
            || !reader.Read()
        )
        {
            return false;
        }

        isRow = reader.ValueTextEquals("row"u8);
        return isRow || reader.ValueTextEquals("head"u8);
    }

    private void TakeRow()
    {
        Rows++;
        var expected = order.Take(row.Seq);
        if (!expected)
        {
            lost = true;
            if (order.WasOutOfOrder)
            {
                Find(FindingKind.RowOutOfOrder, row.Seq);
            }
        }

        if (!row.RecordedHash.SequenceEqual(row.ComputeHash()))
        {
            Find(FindingKind.RowAltered, row.Seq);
        }

        if (lost)
        {
            return;
        }

        tree!.Append(row.RecordedHash.ToArray()); // rows come after the first line
        Witness();
    }

    private void ReadHead(ref Utf8JsonReader reader)
    {
        if (HeadLine.Read(ref reader) is { } head)
        {
            CheckHead(head);
        }
        else
        {
            Find(FindingKind.UnreadableLine, order.Next);
        }
    }

    private void CheckHead(SignedHead signed)
    {
        var head = signed.Head;
        if (head.LogId != LogId)
        {
            Find(FindingKind.HeadOfAnotherLog, head.Size);
            return;
        }

        var wrong = keys.Check(signed);
        if (wrong is { } kind)
        {
            Find(kind, head.Size, keyId: signed.KeyId);
        }

        var before = lastHead;
        lastHead = signed;
        if (lost)
        {
            return;
        }

        if (before is not null && before.Head.Size == head.Size && !before.Head.Root.Span.SequenceEqual(head.Root.Span))
        {
            Find(FindingKind.HeadForked, head.Size);
        }
        else if (head.Size != order.Next)
        {
            Find(FindingKind.HeadMisplaced, head.Size, order.Next);
            lost = true;
        }
        else if (!tree!.Root().AsSpan().SequenceEqual(head.Root.Span)) // heads come after the first line
        {
            Find(FindingKind.RowsAltered, before?.Head.Size ?? Start, head.Size - 1);
            lost = true;
        }
        else if (wrong is null)
        {
            Proved = signed;
        }
    }

    private void Witness()
    {
        while (witnessed.At(tree!.Size) is { } outside) // rows come after the first line
        {
            if (outside.Head.LogId != LogId)
            {
                Find(FindingKind.HeadOfAnotherLog, outside.Head.Size);
            }
            else if (keys.Check(outside) is { } wrong)
            {
                Find(wrong, outside.Head.Size, keyId: outside.KeyId);
            }
            else if (!tree.Root().AsSpan().SequenceEqual(outside.Head.Root.Span))
            {
                Find(FindingKind.WitnessDisagrees, outside.Head.Size);
            }
        }
    }

    private void Find(FindingKind kind, long first, long? last = null, string? keyId = null) =>
        findings.Add(new Finding(kind, first, last ?? first, keyId));
}
