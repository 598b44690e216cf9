using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Spreadsheets;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>The first rows of a file, for people who look whether it was read rightly. Kept for as long as the file is.</summary>
internal static class Samples
{
    private const int Rows = 8;
    private const int Characters = 200;

    public static string Write(Sheet sheet) =>
        JsonSerializer.Serialize(
            sheet
                .Rows()
                .Take(Rows)
                .Select(row => new ImportSampleRow(row.Line, [.. row.Cells.Take(sheet.Header.Count).Select(Shortened)]))
                .ToList(),
            PreApprovalJson.Default.ListImportSampleRow
        );

    /// <summary>Without what stands where the password does.</summary>
    public static IReadOnlyList<ImportSampleRow> Read(Import import)
    {
        var mapping = Mappings.Read(import.Mapping);
        var rows = import.Sample is { } json
            ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListImportSampleRow)! // we wrote it
            : [];
        return
        [
            .. rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, i) => Shown(cell, mapping[i]))] }),
        ];
    }

    private static string Shown(string cell, Field? field) => field == Field.Password ? "" : cell;

    private static string Shortened(string cell) => cell.Length <= Characters ? cell : cell[..Characters];
}
