using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

/// <summary>What came out of a file, as a person would note it down.</summary>
internal static class Told
{
    public static string Of(byte[] file, SheetLimits? limits = null) => Of(new MemoryStream(file), limits);

    public static string Of(Stream file, SheetLimits? limits = null) =>
        Sheet.Open(file, limits ?? SheetLimits.Default) switch
        {
            SheetOpening.Opened(var sheet) => Of(sheet),
            SheetOpening.Refused(var refusal) => Of(refusal),
            var other => throw new InvalidOperationException($"A third outcome: {other}"),
        };

    public static Sheet Opened(byte[] file, SheetLimits? limits = null) => Opened(new MemoryStream(file), limits);

    public static Sheet Opened(Stream file, SheetLimits? limits = null) =>
        Sheet.Open(file, limits ?? SheetLimits.Default).ShouldBeOfType<SheetOpening.Opened>().Sheet;

    public static SheetRefusal Refused(byte[] file, SheetLimits? limits = null) =>
        Refused(new MemoryStream(file), limits);

    public static SheetRefusal Refused(Stream file, SheetLimits? limits = null) =>
        Sheet.Open(file, limits ?? SheetLimits.Default).ShouldBeOfType<SheetOpening.Refused>().Refusal;

    private static string Of(SheetRefusal refusal) =>
        $"refused {refusal.Code}{(refusal.Line is { } line ? $" at line {line}" : "")}: {refusal.Text}\n";

    private static string Of(Sheet sheet)
    {
        var told = new StringBuilder()
            .AppendJoin(' ', Facts(sheet))
            .Append('\n')
            .Append($"{sheet.HeaderLine}: {Cells(sheet.Header)}\n");
        foreach (var row in sheet.Rows())
        {
            told.Append($"{row.Line}: {Cells(row.Cells)}{Fault(row.Fault)}\n");
        }

        return told.ToString();
    }

    private static IEnumerable<string> Facts(Sheet sheet)
    {
        yield return sheet.Kind.ToString().ToLowerInvariant();
        yield return sheet.Encoding ?? $"'{sheet.Worksheet}'";
        yield return sheet.Delimiter switch
        {
            null => "",
            '\t' => "tab",
            { } delimiter => delimiter.ToString(),
        };
        yield return $"{sheet.RowCount} rows";
    }

    private static string Cells(IEnumerable<string> cells) =>
        string.Join(" ¦ ", cells.Select(cell => cell.Replace("\r", "\\r").Replace("\n", "\\n")));

    private static string Fault(RowFault? fault) =>
        fault is null ? ""
        : fault.Column is { } column ? $"  << {fault.Code} in column {column}: {fault.Text}"
        : $"  << {fault.Code}: {fault.Text}";
}
