using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.History;

internal static class RequestAuditEndpoint
{
    public static void MapRequestAudit(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("/{id:guid}/audit", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentRequestAudit")
            .WithSummary("What became of a request, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> ListAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, EntityAudit.Sort);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var requestId = new EnrollmentRequestId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Requests(user.ScopeOf(Permissions.View)).AnyAsync(row => row.Id == requestId, token)
                    ? await EntityAudit.ReadAsync(db, RequestAudited.EntityOf(id), page, token)
                    : null,
            ct
        );
        return found is null ? DecisionProblems.NotFound() : TypedResults.Ok(found);
    }
}
