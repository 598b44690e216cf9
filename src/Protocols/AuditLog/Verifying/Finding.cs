namespace Muster.Protocols.AuditLog.Verifying;

public enum FindingKind
{
    /// <summary>The file does not begin as an export does.</summary>
    NotAnExport,

    /// <summary>A line is none that an export has.</summary>
    UnreadableLine,

    /// <summary>A row is not what its hash was made of.</summary>
    RowAltered,

    /// <summary>A personal value beside a row is not the one that the row is committed to.</summary>
    OpenedAltered,

    RowsMissing,

    /// <summary>A row stands where another one belongs.</summary>
    RowOutOfOrder,

    /// <summary>Somewhere between two heads something was altered, dropped, added or moved, hashes included.</summary>
    RowsAltered,

    /// <summary>Rows after the last head: nobody vouches for them.</summary>
    RowsWithoutHead,

    /// <summary>There is no head at all: whatever this is, nobody signed it.</summary>
    NoHead,

    /// <summary>A head belongs to other rows than those it stands behind.</summary>
    HeadMisplaced,

    /// <summary>The signature of a head is wrong.</summary>
    HeadAltered,

    HeadByAnotherKey,

    /// <summary>A head is signed by a key that another one had taken the place of.</summary>
    HeadByRetiredKey,

    /// <summary>Two heads of one size differ.</summary>
    HeadForked,

    HeadOfAnotherLog,

    /// <summary>The signature of a head that was kept elsewhere is wrong.</summary>
    WitnessAltered,

    WitnessByAnotherKey,

    WitnessByRetiredKey,

    /// <summary>A head that was kept elsewhere belongs to another log: this one was made anew, or the file is of another server.</summary>
    WitnessOfAnotherLog,

    /// <summary>A head that was kept elsewhere tells of other rows.</summary>
    WitnessDisagrees,

    /// <summary>A head that was kept elsewhere tells of more rows.</summary>
    LogTruncated,

    /// <summary>Heads from elsewhere were given, and not one of them could be compared.</summary>
    NothingWitnessed,
}

/// <param name="First">The first row, or the size of the head.</param>
/// <param name="Last">The last row, or the size that was expected.</param>
/// <param name="KeyId">The key of a head, where it matters.</param>
public sealed record Finding(FindingKind Kind, long First, long Last, string? KeyId = null);
