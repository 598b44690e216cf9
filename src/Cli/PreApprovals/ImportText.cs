using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.PreApproval;

namespace Muster.Cli.PreApprovals;

internal static class ImportText
{
    private static readonly Column[] Columns =
    [
        new("Line"),
        new("Outcome"),
        new("Field"),
        new("Code"),
        new("What", MayFold: true),
        new("Value", MayFold: true),
    ];

    public static void Write(ImportResult result, bool json)
    {
        if (json)
        {
            JsonOutput.Write(result.Import);
            return;
        }

        var import = result.Import.As(CliJson.Default.PreApprovalImport);
        var cells = result.Rows.SelectMany(row => CellsOf(row.As(CliJson.Default.ImportRow))).ToList();
        if (cells.Count > 0)
        {
            Listing.Table(Columns, cells, more: false);
        }

        var totals = import.Totals;
        Listing.Fields([
            new("Import", $"{import.Id:D}"),
            new("File", import.FileName),
            new("State", import.State),
            new("New", $"{totals.New:N0}"),
            new("Changed", $"{totals.Changed:N0}"),
            new("Same", $"{totals.Same:N0}"),
            new("Skipped", $"{totals.Skipped:N0}"),
            new("Conflict", $"{totals.Conflict:N0}"),
            new("Wrong", $"{totals.Error:N0}"),
        ]);
        Console.WriteLine(result.Words);
    }

    private static IEnumerable<string[]> CellsOf(ImportRow row) =>
        [
            .. row.Findings.Select(one =>
                new[] { $"{row.Line}", row.Outcome, one.Field ?? "", one.Code, one.Message, one.Value ?? "" }
            ),
            .. row.Changes.Select(one =>
                new[] { $"{row.Line}", row.Outcome, one.Field, "", $"{one.Before ?? "-"} -> {one.After ?? "-"}", "" }
            ),
        ];
}
