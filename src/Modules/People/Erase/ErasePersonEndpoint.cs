using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;

namespace Muster.Modules.People.Erase;

internal static class ErasePersonEndpoint
{
    public static void MapErasePerson(this IEndpointRouteBuilder api) =>
        api.MapPost("/people/{id:guid}/erase", EraseAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ErasePerson")
            .WithTags("People")
            .WithSummary("Take out all that is kept of a person, for good; a nameless row stays")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.People.Person>, ProblemHttpResult>> EraseAsync(
        Guid id,
        ErasePerson body,
        ClaimsPrincipal user,
        ErasePersonVerb verb,
        CancellationToken ct
    )
    {
        if (!PeerId.TryCreate(body.ExpectedPeerId, out var expected))
        {
            var errors = new FieldErrors();
            errors.Add("expectedPeerId", "A Peer ID is 32 hex digits.");
            return errors.ToProblem();
        }

        return await verb.RunAsync(new PersonId(id), expected.Value, Actor.Of(user), ct) switch
        {
            EraseOutcome.Erased(var tombstone) => TypedResults.Ok(tombstone),
            EraseOutcome.Refused(var reason, var holders) => ProblemOf(reason, holders),
            _ => throw new InvalidOperationException("The outcome is a closed set."),
        };
    }

    private static ProblemHttpResult ProblemOf(EraseRefusal reason, string holders) =>
        reason switch
        {
            EraseRefusal.NotFound => Problems.NotFound("person"),
            EraseRefusal.AlreadyErased => Problems.Conflict(
                "person_erased",
                "Erased already",
                "Nothing is kept of this person any more; there is nothing to do."
            ),
            EraseRefusal.AnotherPeerId => Problems.Conflict(
                "peer_id_differs",
                "Not the person you meant",
                "This person has another Peer ID than you sent. Nothing was erased; look at the person again."
            ),
            EraseRefusal.InUse => Problems.Conflict(
                "person_in_use",
                "The person is still needed",
                $"These still hold the person: {holders}. Unenroll the devices and decide the requests, then erase."
            ),
        };
}
