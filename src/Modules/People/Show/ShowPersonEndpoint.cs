using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.People.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Show;

internal static class ShowPersonEndpoint
{
    public static void MapShowPerson(this IEndpointRouteBuilder api) =>
        api.MapGet("/people/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetPerson")
            .WithTags("People")
            .WithSummary("One person")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.People.Person>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
        Database database,
        CancellationToken ct
    )
    {
        var personId = new PersonId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await PersonView.OfAsync(
                    db,
                    await inScope.SeenBy(db, user).Where(person => person.Id == personId).ToListAsync(token),
                    token
                ),
            ct
        );
        return found is [var person] ? TypedResults.Ok(person) : Problems.NotFound("person");
    }
}
