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
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.People.History;

internal static class PersonAuditEndpoint
{
    public static void MapPersonAudit(this IEndpointRouteBuilder api) =>
        api.MapGet("/people/{id:guid}/audit", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListPersonAudit")
            .WithTags("People")
            .WithSummary("What was done to a person, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> ListAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
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

        var personId = new PersonId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await inScope.SeenBy(db, user).AnyAsync(person => person.Id == personId, token)
                    ? await EntityAudit.ReadAsync(db, PersonView.Audited(id), page, token)
                    : null,
            ct
        );
        return found is null ? Problems.NotFound("person") : TypedResults.Ok(found);
    }
}
