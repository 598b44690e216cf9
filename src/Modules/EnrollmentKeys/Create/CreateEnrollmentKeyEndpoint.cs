using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentKeys;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentKeys.Internal;

namespace Muster.Modules.EnrollmentKeys.Create;

internal static class CreateEnrollmentKeyEndpoint
{
    public static void MapCreateEnrollmentKey(this IEndpointRouteBuilder keys) =>
        keys.MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.Decide)
            .WithName("CreateEnrollmentKey")
            .WithSummary("A key that vouches for devices; its secret is in the answer, this once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<NewEnrollmentKey>, ProblemHttpResult>> CreateAsync(
        CreateEnrollmentKey body,
        ClaimsPrincipal user,
        CreateEnrollmentKeyVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var draft = EnrollmentKeyInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(draft, Actor.Of(user), user.ScopeOf(Permissions.Decide), ct);
        return outcome is { Made: { } made }
            ? TypedResults.Created($"/api/enrollment-keys/{made.Key.Id}", made)
            : ProblemOf(outcome.Refusal!.Value); // one of the two is set
    }

    private static ProblemHttpResult ProblemOf(CreateRefusal refusal) =>
        refusal switch
        {
            CreateRefusal.OutsideScope => EnrollmentKeyProblems.OutsideScope(),
            CreateRefusal.GroupNotFound => Problems.Conflict(
                "device_group_not_found",
                "No such device group",
                "The group does not exist any more. Choose another one."
            ),
            CreateRefusal.GroupHasRules => Problems.Conflict(
                "device_group_has_rules",
                "The group goes by rules",
                "Its members follow from what is known of devices, so that a key cannot put any into it. Choose another group."
            ),
            CreateRefusal.PersonNotFound => Problems.Conflict(
                "person_not_found",
                "No such person",
                "There is no such person, or your role does not cover their devices. Choose another one."
            ),
            CreateRefusal.PersonDisabled => Problems.Conflict(
                "person_disabled",
                "The person is disabled",
                "A key for this person would let nobody in. Choose another person."
            ),
        };
}
