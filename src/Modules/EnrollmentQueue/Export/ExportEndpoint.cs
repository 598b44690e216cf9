using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.EnrollmentQueue.List;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Export;

internal static class ExportEndpoint
{
    public static void MapExport(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("/export", Export)
            .RequireAuthorization(Permissions.View)
            .WithName("ExportEnrollmentRequests")
            .WithSummary("The list as CSV: the same filters and order, all pages")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(
        [AsParameters] RequestFilter narrowed,
        [Description("As in the list.")] string? sort,
        [Description("Names of the API, with commas between; all when nothing is said.")] string? columns,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var filter = narrowed.Check(errors);
        var page = new PageRequest { Limit = PageRequest.MaxLimit, Sort = sort }.Check(
            errors,
            RequestList.SortsOf(filter)
        );
        return RequestColumns.All.TryChoose(columns, errors, out var chosen) && !errors.Any
            ? CsvExport.Of(
                "enrollment-requests.csv",
                chosen,
                page,
                read => database.ReadAsync((db, token) => RequestList.ReadAsync(db, read, filter, user, token), ct),
                ct
            )
            : errors.ToProblem();
    }
}
