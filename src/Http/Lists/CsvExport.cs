using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Contracts;

namespace Muster.Http.Lists;

/// <summary>A list as a file: the same rows in the same order, all pages of it.</summary>
public static class CsvExport
{
    /// <param name="read">One page of the list.</param>
    public static PushStreamHttpResult Of<T>(
        string fileName,
        IReadOnlyList<CsvColumn<T>> columns,
        CheckedPage first,
        Func<CheckedPage, Task<Page<T>>> read,
        CancellationToken ct
    ) =>
        TypedResults.Stream(
            output => WriteAsync(output, columns, first, read, ct),
            "text/csv; charset=utf-8",
            fileName
        );

    private static async Task WriteAsync<T>(
        Stream output,
        IReadOnlyList<CsvColumn<T>> columns,
        CheckedPage first,
        Func<CheckedPage, Task<Page<T>>> read,
        CancellationToken ct
    )
    {
        var lines = new ArrayBufferWriter<byte>();
        lines.Write(Encoding.UTF8.Preamble); // or spreadsheets take the names for Windows-1252
        CsvLine.Write(lines, columns.Select(column => column.Name));
        for (var page = first; page is not null; )
        {
            var rows = await read(page);
            foreach (var row in rows.Items)
            {
                CsvLine.Write(lines, columns.Select(column => column.Of(row) ?? ""));
            }

            await output.WriteAsync(lines.WrittenMemory, ct);
            lines.ResetWrittenCount();
            page = Next(page, rows);
        }
    }

    private static CheckedPage? Next<T>(CheckedPage page, Page<T> rows) =>
        rows.NextCursor is { } cursor && PageCursor.TryParse(cursor, page.Sort, out var after)
            ? page with
            {
                After = after,
            }
            : null;
}
