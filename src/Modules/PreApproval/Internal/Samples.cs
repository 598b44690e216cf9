using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Spreadsheets;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>The first rows of a file, for people who look whether it was read rightly. Kept for as long as the file is.</summary>
internal static class Samples
{
    private const int Rows = 8;
    private const int Characters = 200;

    /// <summary>Without what stands where a header says that passwords do.</summary>
    public static string Write(Sheet sheet, SheetDescription description)
    {
        var secret = description.Secret(mapping: []);
        return JsonSerializer.Serialize(
            sheet
                .Rows()
                .Take(Rows)
                .Select(row => new ImportSampleRow(
                    row.Line,
                    [.. row.Cells.Take(sheet.Header.Count).Select((cell, i) => Shortened(Shown(cell, secret[i])))]
                ))
                .ToList(),
            PreApprovalJson.Default.ListImportSampleRow
        );
    }

    /// <summary>Without what stands where passwords do.</summary>
    public static IReadOnlyList<ImportSampleRow> Read(Import import, SheetDescription description, FileSeals seals)
    {
        var secret = description.Secret(Mappings.Read(import.Mapping));
        var rows = seals.TryOpenSample(import) is { } json
            ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListImportSampleRow)! // we wrote it
            : [];
        return [.. rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, i) => Shown(cell, secret[i]))] })];
    }

    private static string Shown(string cell, bool isSecret) => isSecret ? "" : cell;

    private static string Shortened(string cell) => cell.Length <= Characters ? cell : cell[..Characters];
}
