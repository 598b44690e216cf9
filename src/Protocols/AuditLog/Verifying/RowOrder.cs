namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>Which row comes next, and which have not come.</summary>
internal sealed class RowOrder
{
    private readonly List<(long First, long Last)> missing = [];

    public long Next { get; private set; }

    /// <summary>The row last taken stands behind one that it belongs before.</summary>
    public bool WasOutOfOrder { get; private set; }

    public IReadOnlyList<(long First, long Last)> Missing => missing;

    public void BeginAt(long first) => Next = first;

    /// <returns>True when it is the next one.</returns>
    public bool Take(long seq)
    {
        WasOutOfOrder = seq < Next;
        if (seq == Next)
        {
            Next++;
            return true;
        }

        if (seq > Next)
        {
            missing.Add((Next, seq - 1));
            Next = seq + 1;
        }
        else
        {
            Fill(seq);
        }

        return false;
    }

    private void Fill(long seq)
    {
        var i = missing.FindIndex(gap => gap.First <= seq && seq <= gap.Last);
        if (i < 0)
        {
            return;
        }

        var (first, last) = missing[i];
        missing.RemoveAt(i);
        if (seq < last)
        {
            missing.Insert(i, (seq + 1, last));
        }

        if (first < seq)
        {
            missing.Insert(i, (first, seq - 1));
        }
    }
}
