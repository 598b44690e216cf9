using System.Buffers;
using System.Security.Claims;
using System.Text;
using Muster.Contracts;
using Muster.Http.Lists;
using Muster.Modules.EnrollmentQueue.List;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Export;

/// <summary>A list of requests as a file: the same rows in the same order, all pages of it.</summary>
internal sealed class RequestExport(
    Database database,
    CheckedPage first,
    CheckedFilter filter,
    IReadOnlyList<RequestColumn> columns,
    ClaimsPrincipal user
)
{
    public async Task WriteAsync(Stream output, CancellationToken ct)
    {
        var lines = new ArrayBufferWriter<byte>();
        lines.Write(Encoding.UTF8.Preamble); // or spreadsheets take the names for Windows-1252
        CsvLine.Write(lines, columns.Select(column => column.Name));
        for (var page = first; page is not null; )
        {
            var read = page;
            var rows = await database.ReadAsync(
                (db, token) => RequestList.ReadAsync(db, read, filter, user, token),
                ct
            );
            foreach (var row in rows.Items)
            {
                CsvLine.Write(lines, columns.Select(column => column.Of(row) ?? ""));
            }

            await output.WriteAsync(lines.WrittenMemory, ct);
            lines.ResetWrittenCount();
            page = Next(page, rows);
        }
    }

    private static CheckedPage? Next(CheckedPage page, Page<Contracts.EnrollmentQueue.EnrollmentRequest> rows) =>
        rows.NextCursor is { } cursor && PageCursor.TryParse(cursor, page.Sort, out var after)
            ? page with
            {
                After = after,
            }
            : null;
}
