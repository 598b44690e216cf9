using System.Globalization;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>The rows of one sheet, as far as they have cells with something in them.</summary>
internal sealed class Worksheet(PartXml xml, Workbook workbook, SheetLimits limits)
{
    // Excel's longest is #GETTING_DATA.
    private const int LongestError = 20;

    private readonly string[] cells = new string[limits.Columns];
    private long characters;

    public IEnumerable<SourceRow> Rows()
    {
        var last = 0;
        while (xml.ToNext("row"))
        {
            last = CellReference.Row(xml["r"], last);
            var row = xml.IsEmpty ? default : Row(last);
            if (row.Filled > 0)
            {
                yield return row;
            }
        }
    }

    /// <summary>Many cells may show one shared text: so what they show is counted, not only what the file holds.</summary>
    private SourceRow Row(int line)
    {
        var (last, filled, depth, left) = (0, 0, xml.Depth, limits.RowCharacters);
        RowFault? fault = null;
        Array.Fill(cells, "");
        while (xml.ToChild("c", depth))
        {
            last = CellReference.Column(xml["r"], last);
            var text = left < 0 ? xml.Text(1) : Cell(last - 1, ref fault);
            filled = string.IsNullOrWhiteSpace(text) ? filled : last;
            left = left < 0 ? left : left - text.Length;
            if (left < 0)
            {
                fault ??= CellText.RowTooLong(limits);
            }
            else if (last <= cells.Length)
            {
                cells[last - 1] = text;
            }
        }

        characters += limits.RowCharacters - Math.Max(0, left);
        return characters <= limits.Characters
            ? new SourceRow(line, cells[..Math.Min(filled, cells.Length)], filled, int.MaxValue, fault)
            : throw RefusedSheetException.Of(
                SheetReason.WorkbookTooLarge,
                "The sheet shows more text than any real one. Make several files of it, or save it as CSV UTF-8."
            );
    }

    private string Cell(int column, ref RowFault? fault)
    {
        var (type, style) = (xml["t"], xml["s"]);
        var raw = xml.Text(EscapedText.Enough(limits));
        if (raw.Length == 0)
        {
            return "";
        }

        var text = type switch
        {
            "s" => Shared(raw),
            "str" or "inlineStr" => EscapedText.Read(raw),
            "b" => raw.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "d" => raw.EndsWith("T00:00:00", StringComparison.Ordinal) ? raw[..^9] : raw,
            "e" => raw,
            _ => workbook.Styles[style].Text(raw, workbook.From1904),
        };
        fault ??=
            text.Length > limits.CellCharacters ? CellText.TooLong(column, limits)
            : type == "e" ? new RowFault(RowReason.CellError, $"The cell shows {ErrorOf(raw)}.", column)
            : null;
        return text.Length > limits.CellCharacters ? CellText.Cut(text, limits) : text;
    }

    private static string ErrorOf(string raw) => raw.Length <= LongestError ? $"the error {raw}" : "an error";

    private string Shared(string number) =>
        int.TryParse(
            number,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var at
        ) && workbook.Texts.Find(at) is { } text
            ? text
            : throw new InvalidDataException("A cell points to a text that is not there.");
}
