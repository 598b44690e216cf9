namespace Muster.Spreadsheets.Xlsx;

/// <summary>The sheet of a workbook that somebody named, or the first that people see and that has something in it. Macros are never looked at.</summary>
internal sealed class XlsxSource : IRowSource
{
    private readonly Stream stream;
    private readonly SheetLimits limits;
    private readonly Workbook workbook;
    private readonly WorkbookSheet sheet;

    private XlsxSource(Stream stream, SheetLimits limits, Workbook workbook, WorkbookSheet sheet)
    {
        this.stream = stream;
        this.limits = limits;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    public SheetKind Kind => SheetKind.Xlsx;

    public string? Encoding => null;

    public bool EncodingIsGuess => false;

    public char? Delimiter => null;

    public string? Worksheet => sheet.Name;

    public IReadOnlyList<string> Worksheets => [.. workbook.Sheets.Select(one => one.Name)];

    public static XlsxSource Find(Stream stream, SheetLimits limits, SheetChoice? choice) =>
        BrokenWorkbook.Refuse(() =>
        {
            using var file = new WorkbookFile(stream, limits);
            var book = Xlsx.Workbook.Read(file, limits);
            var first = choice?.Worksheet is { } wanted
                ? book.Sheets.FirstOrDefault(one => one.Name == wanted)
                : book
                    .Sheets.DistinctBy(one => one.Path, StringComparer.OrdinalIgnoreCase)
                    .FirstOrDefault(one => Rows(file, one, book, limits).Any());
            return first is null
                ? throw RefusedSheetException.Of(SheetReason.Empty, "The file is empty.")
                : new XlsxSource(stream, limits, book, first);
        });

    public IEnumerable<SourceRow> Read(bool headerOnly)
    {
        using var file = BrokenWorkbook.Refuse(() => new WorkbookFile(stream, limits));
        using var rows = Rows(file, sheet, workbook, limits).GetEnumerator();
        while (BrokenWorkbook.Refuse(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    private static IEnumerable<SourceRow> Rows(
        WorkbookFile file,
        WorkbookSheet sheet,
        Workbook workbook,
        SheetLimits limits
    )
    {
        using var xml = file.Open(sheet.Path) ?? throw new InvalidDataException("A sheet is missing.");
        foreach (var row in new Worksheet(xml, workbook, limits).Rows())
        {
            yield return row;
        }
    }
}
