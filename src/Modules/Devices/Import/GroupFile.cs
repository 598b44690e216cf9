using System.Text;
using CsvHelper;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.Devices.Import;

/// <summary>
/// Reads <c>groupname,members,description</c>, members with semicolons between them, in UTF-8; the columns in any order, separated by commas,
/// semicolons or tabs. https://www.hexnode.com/mobile-device-management/help/bulk-enrollment-with-csv-import-for-device-groups
/// </summary>
internal static class GroupFile
{
    public const int MaxBytes = 2 * 1024 * 1024;
    public const int MaxMembers = 20_000;
    private const int MaxRows = 2_000;
    private const int MaxDescription = 500;
    private static readonly string[] Known = ["groupname", "members", "description"];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <returns>Null when the file as a whole is faulty.</returns>
    public static List<GroupRow>? Read(byte[] bytes, FieldErrors errors)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            errors.Add("file", "CSV_ENCODING: it is not UTF-8. Save it as CSV UTF-8.");
            return null;
        }

        var header = text.AsSpan(0, text.IndexOf('\n') is var end and > 0 ? end : text.Length);
        var options = new CsvReaderOptions
        {
            // Not found out from the lines below, where semicolons stand between members.
            Separator =
                header.Contains('\t') ? '\t'
                : header.Contains(';') ? ';'
                : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            using var reader = CsvReader.FromText(text, options);
            return Columns(reader, errors) is { } columns ? Rows(reader, columns, errors) : null;
        }
        catch (CsvFormatException broken)
        {
            errors.Add(
                "file",
                $"CSV_NOT_CSV: line {broken.LineNumber} cannot be read; look for quotes that do not close."
            );
            return null;
        }
    }

    private static Dictionary<string, int>? Columns(CsvReader reader, FieldErrors errors)
    {
        reader.ReadHeader();
        if (reader.Headers.Count == 0)
        {
            errors.Add("file", "CSV_EMPTY: there is nothing in it.");
            return null;
        }

        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, i) in reader.Headers.Select((name, i) => (name.Trim(), i)))
        {
            if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(
                    "file",
                    $"CSV_UNKNOWN_COLUMN: {ClaimedText.Clean(name)} is none of {string.Join(", ", Known)}."
                );
            }
            else if (!columns.TryAdd(name, i))
            {
                errors.Add("file", $"CSV_DUPLICATE_HEADER: {name} is there twice.");
            }
        }

        if (!columns.ContainsKey(Known[0]) || !columns.ContainsKey(Known[1]))
        {
            errors.Add("file", $"CSV_MISSING_COLUMN: {Known[0]} and {Known[1]} are needed.");
        }

        return errors.Any ? null : columns;
    }

    private static List<GroupRow>? Rows(CsvReader reader, Dictionary<string, int> columns, FieldErrors errors)
    {
        var rows = new List<GroupRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = 0;
        while (reader.Read())
        {
            var row = Row(reader, columns, seen);
            rows.Add(row);
            members += row.Members.Count;
            if (rows.Count > MaxRows || members > MaxMembers)
            {
                errors.Add(
                    "file",
                    $"CSV_TOO_MANY_ROWS: at most {MaxRows} groups and {MaxMembers} members; make two files of it."
                );
                return null;
            }
        }

        if (rows.Count == 0)
        {
            errors.Add("file", "CSV_NO_ROWS: it has a header and nothing else.");
        }

        return errors.Any ? null : rows;
    }

    private static GroupRow Row(CsvReader reader, Dictionary<string, int> columns, HashSet<string> seen)
    {
        string? Cell(string column) => columns.TryGetValue(column, out var i) ? reader.GetString(i) : null;

        var name = Cell(Known[0]) ?? "";
        var group = name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(name) : null;
        var fault =
            reader.FieldCount != reader.Headers.Count
                ? new ImportFault(
                    "CSV_COLUMN_COUNT",
                    $"{reader.Headers.Count} columns are expected; there are {reader.FieldCount}."
                )
            : group is null
                ? new ImportFault("GROUP_NAME", $"A group has 1 to {ClaimedText.MaxCharacters} visible characters.")
            : !seen.Add(SearchKey.Of(group))
                ? new ImportFault(
                    "GROUP_TWICE",
                    "The group stands further up as well; put its members into one line.",
                    group
                )
            : null;
        string[] members = fault is null
            ? (Cell(Known[1]) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        return new GroupRow(
            (int)reader.LineNumber,
            group ?? ClaimedText.Clean(name) ?? "",
            [.. members.Distinct(StringComparer.Ordinal)],
            ClaimedText.Clean(Cell(Known[2]), MaxDescription),
            fault
        );
    }
}
