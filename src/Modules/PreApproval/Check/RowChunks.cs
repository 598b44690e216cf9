using Muster.Spreadsheets;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Rows in pieces that are held at once: so many, or fewer of long ones.</summary>
internal static class RowChunks
{
    private const int Characters = 1024 * 1024;

    public static IEnumerable<List<SheetRow>> InChunks(this IEnumerable<SheetRow> rows, int most)
    {
        var (chunk, characters) = (new List<SheetRow>(), 0);
        foreach (var row in rows)
        {
            chunk.Add(row);
            characters += row.Cells.Sum(cell => cell.Length);
            if (chunk.Count == most || characters >= Characters)
            {
                yield return chunk;
                (chunk, characters) = ([], 0);
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
