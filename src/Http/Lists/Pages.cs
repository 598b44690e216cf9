using Muster.Contracts;

namespace Muster.Http.Lists;

public static class Pages
{
    /// <summary>Makes a page of rows that were read one more than asked for; the extra row only says that there is a next page.</summary>
    public static Page<TItem> ToPage<TRow, TItem>(
        this List<TRow> rows,
        CheckedPage page,
        Func<TRow, TItem> item,
        Func<TRow, string> cursor
    )
    {
        var more = rows.Count > page.Limit;
        var shown = more ? rows.GetRange(0, page.Limit) : rows;
        return new Page<TItem> { Items = [.. shown.Select(item)], NextCursor = more ? cursor(shown[^1]) : null };
    }
}
