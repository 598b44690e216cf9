using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.List;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Export;

internal static class ExportEndpoint
{
    public static void MapExport(this IEndpointRouteBuilder devices) =>
        devices
            .MapGet("/export", Export)
            .WithName("ExportDevices")
            .WithSummary("The list as CSV, expected devices among them: the same filters and order, all pages")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(
        [AsParameters] DeviceQuery narrowed,
        [Description("As in the list.")] string? sort,
        [Description("Names of the API, with commas between; all when nothing is said.")] string? columns,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = new PageRequest { Limit = PageRequest.MaxLimit, Sort = sort }.Check(errors, DeviceList.Sorts);
        var filter = narrowed.Check(errors);
        var scope = user.ScopeOf(Permissions.View);
        return DeviceColumns.All.TryChoose(columns, errors, out var chosen) && !errors.Any
            ? CsvExport.Of(
                "devices.csv",
                chosen,
                page,
                read => database.ReadAsync((db, token) => DeviceList.ReadAsync(db, read, filter, scope, token), ct),
                ct
            )
            : errors.ToProblem();
    }
}
