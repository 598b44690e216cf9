using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.People.List;

internal static class PeopleListEndpoint
{
    public static void MapPeopleList(this IEndpointRouteBuilder api) =>
        api.MapGet("/people", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListPeople")
            .WithTags("People")
            .WithSummary("People, by name")
            .WithDescription("Sorts by `displayName` (when nothing is said) or `createdAt`.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Contracts.People.Person>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The beginning of a name, a Peer ID, or a fingerprint in any form.")] string? q,
        [Description("`enrolled` or `not_enrolled`; everybody without it.")] string? enrollment,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "displayName", "-displayName", "createdAt", "-createdAt");
        EnrollmentOfPerson? state = null;
        if (enrollment is not null && !EnumText.TryParse(enrollment, out state))
        {
            errors.Add("enrollment", "enrolled or not_enrolled.");
        }

        if (q?.Length > 256)
        {
            errors.Add("q", "At most 256 characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => PeopleList.ReadAsync(db, inScope.SeenBy(db, user), page, q, state, token),
                    ct
                )
            );
    }
}
