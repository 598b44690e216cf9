namespace Muster.Contracts.PreApproval;

/// <summary>A list of expected devices that somebody uploaded, and what became of it.</summary>
public sealed record PreApprovalImport
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256, lowercase hex.</summary>
    public required string FileHash { get; init; }

    public required long FileBytes { get; init; }

    /// <summary><c>local</c>, or the id of a directory.</summary>
    public required string Domain { get; init; }

    /// <summary>As it was called when the list came.</summary>
    public required string DomainName { get; init; }

    public required ImportSheet Sheet { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>
    /// <c>uploaded</c>, <c>checking</c>, <c>previewed</c>, <c>committing</c>, <c>committed</c>, <c>undoing</c>, <c>undone</c> or <c>cancelled</c>.
    /// </summary>
    public required string State { get; init; }

    /// <summary>How many rows the running step has done, of <see cref="RowCount"/>.</summary>
    public required int DoneCount { get; init; }

    public required int RowCount { get; init; }

    public required ImportTotals Totals { get; init; }

    /// <summary>The running step has failed three times in a row: the server's log says why. It is tried again, and the import can be cancelled.</summary>
    public bool IsStuck { get; init; }

    /// <summary>The mapping is that of the last committed list with the same header.</summary>
    public required bool MappingIsRemembered { get; init; }

    /// <summary>What is wrong with the mapping; empty when nothing is.</summary>
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>Why the last check came to no end, such as a directory that does not answer; map again to check again.</summary>
    public ImportFinding? CheckFault { get; init; }

    /// <summary><c>replace</c> or <c>skip</c>: what happens to devices that are expected already and stand in the list with something else.</summary>
    public required string ExistingDeviceAction { get; init; }

    /// <summary><c>replace</c> or <c>skip</c>; null until somebody has said so.</summary>
    public string? ExistingUserAction { get; init; }

    public required string UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset? CommittedAt { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public required long Version { get; init; }
}

/// <summary>How the file was read.</summary>
public sealed record ImportSheet
{
    /// <summary><c>csv</c> or <c>xlsx</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a CSV file.</summary>
    public string? Encoding { get; init; }

    /// <summary>True when the same bytes would be other text in another encoding: look at names with accents.</summary>
    public bool EncodingIsGuess { get; init; }

    /// <summary>Of a CSV file.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Of a workbook: the sheet that was read.</summary>
    public string? Worksheet { get; init; }
}

/// <param name="Field">What the column is; null when it is left out.</param>
/// <param name="Suggested">What the header looks like, for example <c>serialNumber</c>.</param>
/// <param name="Confidence"><c>exact</c>, <c>alias</c>, <c>similar</c> or <c>none</c>: of the suggestion.</param>
public sealed record ImportColumn(string Header, string? Field, string? Suggested, string Confidence);

/// <summary>Counts of rows.</summary>
public sealed record ImportTotals
{
    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Same { get; init; }

    public required int Conflict { get; init; }

    public required int Error { get; init; }

    /// <summary>Their devices are expected already, and such are left as they are.</summary>
    public int Skipped { get; init; }

    /// <summary>Rows with at least one warning.</summary>
    public required int Warned { get; init; }

    /// <summary>Rows whose user is there already with other details.</summary>
    public required int ExistingPeople { get; init; }

    /// <summary>Of these, rows that change what is expected of a device: when such are skipped, they ask nothing.</summary>
    public int ExistingPeopleOfChanged { get; init; }
}

public sealed record ImportRow
{
    /// <summary>Of the file.</summary>
    public required long Line { get; init; }

    /// <summary><c>new</c>, <c>changed</c>, <c>same</c>, <c>skipped</c>, <c>conflict</c> or <c>error</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>A request is sent to its user.</summary>
    public required bool Selected { get; init; }

    /// <summary>By field; never the password.</summary>
    public required IReadOnlyDictionary<string, string> Cells { get; init; }

    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>What would be different from what is expected now.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }
}

/// <param name="Level"><c>error</c>, <c>warning</c> or <c>choice</c>.</param>
/// <param name="Field">Null when it is about a row or the file as a whole.</param>
public sealed record ImportFinding(string Code, string Level, string? Field, string Message, string? Value);

public sealed record ImportChange(string Field, string? Before, string? After);

public sealed record MapPreApprovalImport
{
    /// <summary>For each column its field, or null to leave it out.</summary>
    public required IReadOnlyList<string?> Fields { get; init; }
}

public sealed record ChooseExistingDevices
{
    /// <summary><c>replace</c> or <c>skip</c>.</summary>
    public required string Action { get; init; }
}

public sealed record SelectImportRow
{
    public required bool Selected { get; init; }
}

/// <param name="Changed">Rows that were the other way before.</param>
public sealed record SelectedImportRows(int Changed);

public sealed record SelectImportRows
{
    public required bool Selected { get; init; }

    /// <summary>Only rows with this outcome; null for all.</summary>
    public string? Outcome { get; init; }
}

public sealed record CommitPreApprovalImport
{
    /// <summary>Of the import that was looked at: who decides has seen these rows.</summary>
    public required long Version { get; init; }

    /// <summary><c>replace</c> or <c>skip</c>; needed when the list has people who are there with other details.</summary>
    public string? ExistingUserAction { get; init; }

    /// <summary><c>none</c>: sending is off.</summary>
    public string? Channel { get; init; }

    /// <summary>Take the rows that are right and leave the others out.</summary>
    public bool ValidRowsOnly { get; init; }
}
