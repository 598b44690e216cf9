using System.Globalization;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>The rows of one sheet, as far as they have cells with something in them.</summary>
internal sealed class Worksheet(PartXml xml, Workbook workbook, SheetLimits limits)
{
    private readonly string[] cells = new string[limits.Columns];

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

    private SourceRow Row(int line)
    {
        var (last, filled, depth) = (0, 0, xml.Depth);
        RowFault? fault = null;
        Array.Fill(cells, "");
        while (xml.ToChild("c", depth))
        {
            last = CellReference.Column(xml["r"], last);
            var text = Cell(last - 1, ref fault);
            if (last <= cells.Length)
            {
                cells[last - 1] = text;
            }

            filled = string.IsNullOrWhiteSpace(text) ? filled : last;
        }

        return new SourceRow(line, cells[..Math.Min(filled, cells.Length)], filled, int.MaxValue, fault);
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
            : type == "e" ? new RowFault(RowReason.CellError, $"The cell shows the error {raw}.", column)
            : null;
        return text.Length > limits.CellCharacters ? CellText.Cut(text, limits) : text;
    }

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
