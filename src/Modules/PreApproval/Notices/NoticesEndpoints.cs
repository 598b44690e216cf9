using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;

namespace Muster.Modules.PreApproval.Notices;

internal static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder imports)
    {
        imports
            .MapGet("/notices", ListAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ListPreApprovalNotices")
            .WithSummary(
                "Commits and undos that the signed-in operator began, that have ended, and that they have not seen"
            );
        imports
            .MapPost("/notices/{id:guid}/seen", SeenAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("SeePreApprovalNotice")
            .WithSummary(
                "The operator has seen how an import ended and is not told again; asked again, nothing happens"
            );
    }

    private static async Task<Ok<IReadOnlyList<ImportNotice>>> ListAsync(
        HttpContext context,
        ImportNotices notices,
        CancellationToken ct
    ) => TypedResults.Ok(await notices.ReadAsync(Actor.Of(context.User), ct));

    private static async Task<NoContent> SeenAsync(
        Guid id,
        HttpContext context,
        ImportNotices notices,
        CancellationToken ct
    )
    {
        await notices.SeenAsync(new PreApprovalImportId(id), Actor.Of(context.User), ct);
        return TypedResults.NoContent();
    }
}
