using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;

namespace Muster.Modules.Enrollments.Steer;

internal static class SteerEndpoints
{
    private const int MaxReason = 500;

    public static void MapSteer(this IEndpointRouteBuilder status)
    {
        Map(status, "cancel", "CancelEnrollment", "End an enrollment", verbs => verbs.CancelAsync);
        Map(status, "retry", "RetryEnrollment", "Take a failed enrollment up where it was", verbs => verbs.RetryAsync);
        Map(
            status,
            "mark-resolved",
            "ResolveEnrollmentFailure",
            "Say that a failure needs nobody's attention any more",
            verbs => verbs.ResolveAsync
        );
    }

    private static void Map(
        IEndpointRouteBuilder status,
        string verb,
        string name,
        string summary,
        Func<SteerVerbs, Func<EnrollmentId, string?, Actor, Scope, CancellationToken, Task<SteerRefusal?>>> steer
    ) =>
        status
            .MapPost(
                $"/{{id:guid}}/{verb}",
                (Guid id, SteerEnrollment body, ClaimsPrincipal user, SteerVerbs verbs, CancellationToken ct) =>
                    RunAsync(id, body, user, steer(verbs), ct)
            )
            .RequireAuthorization(Permissions.Decide)
            .WithName(name)
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, ProblemHttpResult>> RunAsync(
        Guid id,
        SteerEnrollment body,
        ClaimsPrincipal user,
        Func<EnrollmentId, string?, Actor, Scope, CancellationToken, Task<SteerRefusal?>> steer,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (body.Reason?.Length > MaxReason)
        {
            errors.Add("reason", $"At most {MaxReason} characters.");
            return errors.ToProblem();
        }

        var reason = ClaimedText.Clean(body.Reason, MaxReason);
        return await steer(new EnrollmentId(id), reason, Actor.Of(user), user.ScopeOf(Permissions.Decide), ct) switch
        {
            null => TypedResults.NoContent(),
            SteerRefusal.NotFound => Problems.NotFound("enrollment"),
            SteerRefusal.InQueue => Problems.Conflict(
                "enrollment_in_queue",
                "A person decides on it",
                "This enrollment waits in the enrollment queue: reject the request there."
            ),
            _ => Problems.Conflict(
                "enrollment_stands_otherwise",
                "Changed meanwhile",
                "The enrollment is not where this could be done any more. Look at it again."
            ),
        };
    }
}
