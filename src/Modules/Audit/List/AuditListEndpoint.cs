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
    public static void MapAuditList(this IEndpointRouteBuilder audit) =>
        audit
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.ReadAudit)
            .WithName("ListAudit")
            .WithSummary("The audit trail, newest first")
            .WithDescription("Knows no other order than `-at`.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [AsParameters] AuditFilter filter,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, AuditList.Sort);
        filter.Check(errors);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => AuditList.ReadAsync(db, page, filter, token), ct)
            );
    }
}
