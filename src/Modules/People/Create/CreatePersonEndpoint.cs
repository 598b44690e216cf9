using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Kernel;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;

namespace Muster.Modules.People.Create;

internal static class CreatePersonEndpoint
{
    private const int MaxEmail = 254;

    public static void MapCreatePerson(this IEndpointRouteBuilder api) =>
        api.MapPost("/people", CreateAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("CreatePerson")
            .WithTags("People")
            .WithSummary("Create a person; the server makes the Peer ID unless an existing one is given")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Contracts.People.Person>, ProblemHttpResult>> CreateAsync(
        CreatePerson body,
        ClaimsPrincipal user,
        CreatePersonVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (Check(body, errors) is not { } person || errors.Any)
        {
            return errors.ToProblem();
        }

        return await verb.RunAsync(person, Actor.Of(user), ct) is { } made
            ? TypedResults.Created($"/api/people/{made.Id}", PersonView.Of(made, [], []))
            : Problems.Conflict(
                "peer_id_taken",
                "The Peer ID is taken",
                "Another person has this Peer ID. Leave it out to get a new one."
            );
    }

    private static NewPerson? Check(CreatePerson body, FieldErrors errors)
    {
        var name = Checked(body.DisplayName, "displayName", ClaimedText.MaxCharacters, errors);
        if (name is null)
        {
            errors.Add("displayName", "A name of at least one visible character.");
        }

        var email = Checked(body.Email, "email", MaxEmail, errors);
        if (
            email is not null
            && (!email.Contains('@', StringComparison.Ordinal) || email.Contains(' ', StringComparison.Ordinal))
        )
        {
            errors.Add("email", "Not an e-mail address.");
        }

        PeerId? peerId = null;
        if (!string.IsNullOrEmpty(body.PeerId) && !PeerId.TryCreate(body.PeerId, out peerId))
        {
            errors.Add("peerId", "A Peer ID is 32 hex digits.");
        }

        return name is null
            ? null
            : new NewPerson(
                name,
                email,
                Checked(body.OrgUniqueId, "orgUniqueId", ClaimedText.MaxCharacters, errors),
                peerId
            );
    }

    private static string? Checked(string? text, string field, int most, FieldErrors errors)
    {
        if (text?.Length > most)
        {
            errors.Add(field, $"At most {most} characters.");
            return null;
        }

        return ClaimedText.Clean(text, most);
    }
}
