using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Rejected;

internal static class RejectedEndpoint
{
    private static readonly CsvColumn<RejectedRow>[] Ours =
    [
        new("Line", row => row.Row.Line.ToString(CultureInfo.InvariantCulture)),
        new("Problems", row => ProblemsOf(row.Row)),
    ];

    public static void MapRejected(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/imports/{id:guid}/rejected.csv", ShowAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ExportRejectedPreApprovalRows")
            .WithSummary("The rows of a checked list that are not taken, as they stood in the file, with what is wrong")
            .WithDescription(
                "Cells that begin as a formula does have an apostrophe in front; it is taken off again when the file is uploaded. Passwords are left out."
            )
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var importId = new PreApprovalImportId(id);
        var import = await database.ReadAsync(
            (db, token) => db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, token),
            ct
        );
        return import is null
            ? ImportProblems.NotFound()
            : CsvExport.Of(
                "rejected-rows.csv",
                ColumnsOf(import),
                new PageRequest { Limit = PageRequest.MaxLimit }.Check(new FieldErrors(), "line"),
                page => ReadAsync(database, importId, page, ct),
                ct
            );
    }

    /// <summary>What the last download said of its rows is no part of the list; a column that somebody mapped is, whatever its name.</summary>
    private static List<CsvColumn<RejectedRow>> ColumnsOf(Import import)
    {
        var sheet = JsonSerializer.Deserialize(import.Sheet, PreApprovalJson.Default.SheetDescription)!; // we wrote it
        var mapping = Mappings.Read(import.Mapping);
        var secret = sheet.Secret(mapping);
        var columns = sheet
            .Columns.Select((column, place) => (column.Header, Place: place))
            .Where(column => !secret[column.Place] && (mapping[column.Place] is not null || !IsOurs(column.Header)))
            .ToList();
        return
        [
            .. columns.Select(column => new CsvColumn<RejectedRow>(
                column.Header,
                row => row.Cells.ElementAtOrDefault(column.Place)
            )),
            .. Ours.Where(our => !columns.Exists(column => Same(column.Header, our.Name))),
        ];
    }

    private static bool IsOurs(string header) => Array.Exists(Ours, our => Same(header, our.Name));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static RejectedRow Of(ImportRow row) =>
        new(
            row,
            row.Original is { } json ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListString)! : [] // we wrote it
        );

    private static string ProblemsOf(ImportRow row) =>
        row.Findings is { } json
            ? string.Join(
                "; ",
                JsonSerializer
                    .Deserialize(json, PreApprovalJson.Default.ListImportFinding)! // we wrote it
                    .Select(finding => $"{finding.Code}: {finding.Message}")
            )
            : "";

    private static async Task<Page<RejectedRow>> ReadAsync(
        Database database,
        PreApprovalImportId id,
        CheckedPage page,
        CancellationToken ct
    )
    {
        var last =
            page.After is { } after && long.TryParse(after.Key, CultureInfo.InvariantCulture, out var line) ? line : 0;
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<ImportRow>()
                    .Where(row =>
                        row.ImportId == id
                        && row.Line > last
                        && (row.Outcome == RowOutcome.Error || row.Outcome == RowOutcome.Conflict)
                    )
                    .OrderBy(row => row.Line)
                    .Take(page.Limit + 1)
                    .ToListAsync(token),
            ct
        );
        return rows.ToPage(
            page,
            Of,
            row => PageCursor.Of(page.Sort, row.Line.ToString(CultureInfo.InvariantCulture), id.Value)
        );
    }

    /// <param name="Cells">As they stood in the file; none when that cannot be told.</param>
    private sealed record RejectedRow(ImportRow Row, IReadOnlyList<string?> Cells);
}
