namespace Muster.Storage.Copying;

/// <summary>The kinds of column that migrations make, the same on both databases.</summary>
public enum ColumnKind
{
    Id,
    Text,
    Number,
    SmallNumber,
    Flag,
    Instant,
    Bytes,
}

public sealed record CopiedColumn(string Name, ColumnKind Kind);

/// <summary>A table as it is copied from one database to another.</summary>
public sealed record CopiedTable(string Name, IReadOnlyList<CopiedColumn> Columns);
