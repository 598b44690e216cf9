namespace Muster.Contracts.PreApproval;

/// <summary>The first rows of an uploaded file as they were read, and how else it could be read.</summary>
public sealed record ImportSample
{
    /// <summary>Cells in the order of the columns; those of the password are left empty.</summary>
    public required IReadOnlyList<ImportSampleRow> Rows { get; init; }

    /// <summary>Of a CSV file: those that can be chosen.</summary>
    public required IReadOnlyList<string> Encodings { get; init; }

    /// <summary>Of a CSV file: those that can be chosen.</summary>
    public required IReadOnlyList<string> Delimiters { get; init; }

    /// <summary>Of a workbook: those that can be chosen.</summary>
    public required IReadOnlyList<string> Worksheets { get; init; }
}

/// <param name="Line">Of the file.</param>
public sealed record ImportSampleRow(long Line, IReadOnlyList<string> Cells);

/// <summary>How a file shall be read. What is null is found out.</summary>
public sealed record ReadPreApprovalImport
{
    public string? Encoding { get; init; }

    public string? Delimiter { get; init; }

    public string? Worksheet { get; init; }
}

/// <summary>What taking an import back would do.</summary>
public sealed record ImportUndo
{
    /// <summary>Devices that would not be expected any more, or as they were before.</summary>
    public required int Expected { get; init; }

    /// <summary>Devices that have enrolled since: they stay.</summary>
    public required int Enrolled { get; init; }

    /// <summary>The first of those that have enrolled.</summary>
    public required IReadOnlyList<ImportArrival> Arrivals { get; init; }
}

public sealed record ImportArrival(Guid DeviceId, string DisplayName, string? SerialNumber);
