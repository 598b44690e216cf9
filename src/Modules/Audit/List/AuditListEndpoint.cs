using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.List;

internal static class AuditListEndpoint
{
    public static void MapAuditList(this IEndpointRouteBuilder api) =>
        api.MapGet("/audit", ListAsync)
            .RequireAuthorization(Permissions.ReadAudit)
            .WithName("ListAudit")
            .WithTags("Audit")
            .WithSummary("The audit trail, newest first")
            .WithDescription("Knows no other order than `-at`.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("Only what was done to things of this kind, such as `person` or `enrollment_request`.")]
            string? entityKind,
        [Description("Only what was done to this thing; with `entityKind`.")] string? entityId,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-at");
        if (entityId is not null && entityKind is null)
        {
            errors.Add("entityKind", "Name the kind together with the id.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => AuditList.ReadAsync(db, page, entityKind, entityId, token), ct)
            );
    }
}
