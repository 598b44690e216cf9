using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

internal static class DeploymentEndpoints
{
    public static void MapDeployments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/device-preparation/deployments", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device preparation")
            .WithName("ListDevicePreparationDeployments")
            .WithSummary("Devices that were prepared, or are, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/device-preparation/deployments/export", Export)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device preparation")
            .WithName("ExportDevicePreparationDeployments")
            .WithSummary("The deployments of the list as CSV: the same filters and order, all pages")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/device-preparation/deployments/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device preparation")
            .WithName("GetDevicePreparationDeployment")
            .WithSummary(
                "What was prepared on a device, app by app and script by script; the id is that of the enrollment"
            )
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/device-preparation-policies/{id:guid}/deployments", OfPolicyAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device preparation")
            .WithName("ListDeploymentsOfDevicePreparationPolicy")
            .WithSummary("Devices that were prepared with one policy, or are, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Task<Results<Ok<Page<DevicePreparationDeployment>>, ProblemHttpResult>> OfPolicyAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        DeploymentList list,
        Database database,
        CancellationToken ct
    ) => ListAsync(request, new DeploymentFilter { Policy = id }, user, list, database, ct);

    private static async Task<Results<Ok<Page<DevicePreparationDeployment>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [AsParameters] DeploymentFilter filter,
        ClaimsPrincipal user,
        DeploymentList list,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, DeploymentList.Order);
        return filter.Check(user.ScopeOf(Permissions.View), errors) is { } found
            ? TypedResults.Ok(await database.ReadAsync((db, token) => list.ReadAsync(db, found(db), page, token), ct))
            : errors.ToProblem();
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(
        [AsParameters] DeploymentFilter filter,
        [Description("Names of the API, with commas between; all when nothing is said.")] string? columns,
        ClaimsPrincipal user,
        DeploymentList list,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = new PageRequest { Limit = PageRequest.MaxLimit }.Check(errors, DeploymentList.Order);
        return
            DeploymentColumns.All.TryChoose(columns, errors, out var chosen)
            && filter.Check(user.ScopeOf(Permissions.View), errors) is { } found
            ? CsvExport.Of(
                "device-preparation-deployments.csv",
                chosen,
                page,
                read => database.ReadAsync((db, token) => list.ReadAsync(db, found(db), read, token), ct),
                ct
            )
            : errors.ToProblem();
    }

    private static async Task<Results<Ok<DevicePreparationDeploymentDetail>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        DeploymentDetail detail,
        Database database,
        CancellationToken ct
    )
    {
        var record = new EnrollmentId(id);
        var scope = user.ScopeOf(Permissions.View);
        return
            await database.ReadAsync(
                async (db, token) =>
                    await db.Deployments(scope).SingleOrDefaultAsync(row => row.RecordId == record, token) is { } found
                        ? await detail.OfAsync(db, found, token)
                        : null,
                ct
            )
                is { } shown
            ? TypedResults.Ok(shown)
            : Problems.NotFound("deployment");
    }
}
