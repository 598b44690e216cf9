using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.ErrorCatalogue;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.ErrorCodes;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Export;

internal static class ExportFailuresEndpoint
{
    public static void MapExportFailures(this IEndpointRouteBuilder status) =>
        status
            .MapGet("/failures/export", Export)
            .RequireAuthorization(Permissions.View)
            .WithName("ExportEnrollmentFailures")
            .WithSummary("The failures of the list as CSV: the same filters and order, all pages")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(
        [AsParameters] FailureFilter filter,
        [Description("Names of the API, with commas between; all when nothing is said.")] string? columns,
        [Description("`en` or `de`, for a link, which has no `Accept-Language` of its own.")] string? language,
        HttpRequest http,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = new PageRequest { Limit = PageRequest.MaxLimit }.Check(errors, FailureList.Order);
        var spoken = language is null ? RequestLanguage.Of(http) : Languages.Of([language]);
        var scope = user.ScopeOf(Permissions.View);
        return FailureColumns.All.TryChoose(columns, errors, out var chosen) && !errors.Any
            ? CsvExport.Of(
                "enrollment-failures.csv",
                chosen,
                page,
                read =>
                    database.ReadAsync(
                        (db, token) =>
                            FailureList.ReadAsync(db, filter.Apply(db.Failures(scope)), read, kinds, spoken, token),
                        ct
                    ),
                ct
            )
            : errors.ToProblem();
    }
}
