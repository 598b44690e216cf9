using System.Text;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>The texts that cells point to by number, as UTF-8 in large blocks: a million small strings would take three times the place.</summary>
internal sealed class SharedTexts
{
    private const int BlockBits = 20;
    private const int BlockBytes = 1 << BlockBits;

    private readonly List<byte[]> blocks = [];
    private readonly List<long> ends = [];
    private readonly List<long> starts = [];

    public static SharedTexts None { get; } = new();

    public static SharedTexts Read(PartXml xml, SheetLimits limits)
    {
        var texts = new SharedTexts();
        while (xml.ToNext("si"))
        {
            var text = EscapedText.Read(xml.Text(EscapedText.Enough(limits)));
            texts.Add(text[..Math.Min(text.Length, limits.CellCharacters + 1)], limits);
        }

        return texts;
    }

    /// <returns>Null when there is none of this number.</returns>
    public string? Find(int number)
    {
        if (number < 0 || number >= starts.Count)
        {
            return null;
        }

        var start = starts[number];
        return ends[number] == start
            ? ""
            : Encoding.UTF8.GetString(
                blocks[(int)(start >> BlockBits)].AsSpan((int)(start & (BlockBytes - 1)), (int)(ends[number] - start))
            );
    }

    /// <summary>Each text lies within one block; the entry itself counts as well, or empty ones would be without bounds.</summary>
    private void Add(string text, SheetLimits limits)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var start = ends.Count == 0 ? 0 : ends[^1];
        if (bytes > BlockBytes || start + bytes + (ends.Count * 2L * sizeof(long)) > limits.SharedTextBytes)
        {
            throw RefusedSheetException.Of(
                SheetReason.WorkbookTooLarge,
                "The workbook holds more text than can be kept at once. Save it as CSV UTF-8."
            );
        }

        if (start >> BlockBits >= blocks.Count || (start & (BlockBytes - 1)) + bytes > BlockBytes)
        {
            start = (long)blocks.Count << BlockBits;
            blocks.Add(new byte[BlockBytes]);
        }

        Encoding.UTF8.GetBytes(text, blocks[(int)(start >> BlockBits)].AsSpan((int)(start & (BlockBytes - 1))));
        starts.Add(start);
        ends.Add(start + bytes);
    }
}
