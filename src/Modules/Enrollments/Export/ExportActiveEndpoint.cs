using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Status;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Export;

internal static class ExportActiveEndpoint
{
    public static void MapExportActive(this IEndpointRouteBuilder status) =>
        status
            .MapGet("/active/export", Export)
            .RequireAuthorization(Permissions.View)
            .WithName("ExportActiveEnrollments")
            .WithSummary("The enrollments of the list as CSV: the same filters and order, all pages")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(
        [AsParameters] ActiveFilter filter,
        [Description("Names of the API, with commas between; all when nothing is said.")] string? columns,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        RememberedTimes times,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var wanted = filter.Check(errors);
        var page = new PageRequest { Limit = PageRequest.MaxLimit }.Check(errors, ActiveList.Order);
        var (scope, now) = (user.ScopeOf(Permissions.View), clock.GetUtcNow());
        return ActiveColumns.All.TryChoose(columns, errors, out var chosen) && !errors.Any
            ? CsvExport.Of(
                "enrollments.csv",
                chosen,
                page,
                read =>
                    database.ReadAsync(
                        (db, token) =>
                            ActiveList.ReadAsync(db, wanted(db.Records(scope)), read, kinds, times, now, token),
                        ct
                    ),
                ct
            )
            : errors.ToProblem();
    }
}
