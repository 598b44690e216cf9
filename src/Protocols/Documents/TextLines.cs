using System.Text;

namespace Muster.Protocols.Documents;

/// <summary>Turns offsets into UTF-8 text into lines and columns.</summary>
internal sealed class TextLines
{
    private readonly ReadOnlyMemory<byte> text;
    private readonly List<int> starts = [0];

    // Readers ask forwards: what was counted is not counted again, or one long line would cost its square.
    private int lastOffset;
    private int lastColumn = 1;

    public TextLines(ReadOnlyMemory<byte> text)
    {
        this.text = text;
        var bytes = text.Span;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '\n')
            {
                starts.Add(at + 1);
            }
        }
    }

    public TextPlace PlaceOf(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var (from, column) =
            lastOffset >= starts[line] && lastOffset <= offset ? (lastOffset, lastColumn) : (starts[line], 1);
        (lastOffset, lastColumn) = (offset, column + Encoding.UTF8.GetCharCount(text.Span[from..offset]));
        return new TextPlace(line + 1, lastColumn);
    }

    /// <param name="line">From zero, as the framework's parser counts.</param>
    public TextPlace PlaceOf(long line, long byteInLine) =>
        PlaceOf(starts[(int)Math.Clamp(line, 0, starts.Count - 1)] + (int)Math.Clamp(byteInLine, 0, text.Length));
}
