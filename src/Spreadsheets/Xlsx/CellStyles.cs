using System.Globalization;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>What the numbers of styles mean for the numbers in cells.</summary>
internal sealed class CellStyles
{
    // Excel allows 65,490 styles and some hundreds of formats.
    private const int Most = 70_000;

    private readonly List<NumberFormat> formats = [];

    public static CellStyles None { get; } = new();

    public NumberFormat this[string? style] =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var number) && number >= 0 && number < formats.Count
            ? formats[number]
            : default;

    public static CellStyles Read(PartXml xml)
    {
        var styles = new CellStyles();
        var own = new Dictionary<int, NumberFormat>();
        while (xml.ToNext("numFmt", "cellXfs"))
        {
            if (xml.Name == "cellXfs" && !xml.IsEmpty)
            {
                styles.ReadStyles(xml, own);
                break;
            }

            if (own.Count < Most && Id(xml["numFmtId"]) is { } id)
            {
                own[id] = NumberFormat.OfCode(xml["formatCode"] ?? "");
            }
        }

        return styles;
    }

    private void ReadStyles(PartXml xml, Dictionary<int, NumberFormat> own)
    {
        var depth = xml.Depth;
        while (xml.ToChild("xf", depth))
        {
            var id = Id(xml["numFmtId"]) ?? 0;
            formats.Add(own.TryGetValue(id, out var format) ? format : NumberFormat.OfId(id));
            if (formats.Count > Most)
            {
                throw new InvalidDataException("It has more styles than any real workbook.");
            }
        }
    }

    private static int? Id(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
