namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>
/// Heads that were kept elsewhere, met as the log grows to their sizes. Sizes only grow in such a file, unless the database was put back; a
/// smaller one that comes late is compared with nothing but counted.
/// </summary>
internal sealed class WitnessedHeads : IDisposable
{
    private readonly IEnumerator<SignedHead> heads;
    private bool more;
    private SignedHead? longest;

    public WitnessedHeads(IEnumerable<SignedHead> heads)
    {
        this.heads = heads.GetEnumerator();
        Advance();
    }

    /// <summary>What is told of rows before the export begins cannot be compared.</summary>
    public void SkipBelow(long size)
    {
        while (more && heads.Current.Head.Size < size)
        {
            Advance();
        }
    }

    /// <returns>The next head of exactly this size, if there is one; asked again for another one of it.</returns>
    public SignedHead? At(long size)
    {
        SkipBelow(size);
        if (!more || heads.Current.Head.Size != size)
        {
            return null;
        }

        var found = heads.Current;
        Advance();
        return found;
    }

    /// <returns>The largest size that a head of this log with a right signature tells of.</returns>
    public long? Longest(Guid logId, TrustedKeys keys)
    {
        while (more)
        {
            Advance(logId);
        }

        return longest is not null && longest.Head.LogId == logId && keys.Check(longest) is null
            ? longest.Head.Size
            : null;
    }

    public void Dispose() => heads.Dispose();

    private void Advance(Guid? of = null)
    {
        more = heads.MoveNext();
        if (
            more
            && (longest is null || heads.Current.Head.Size > longest.Head.Size)
            && (of is null || heads.Current.Head.LogId == of)
        )
        {
            longest = heads.Current;
        }
    }
}
