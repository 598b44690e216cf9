using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Explain;

internal static class DecisionsEndpoint
{
    /// <summary>An attempt is decided when it asks, when a person approves it, and again when that is undone.</summary>
    private const int Most = 20;

    public static void MapDecisions(this IEndpointRouteBuilder api) =>
        api.MapGet("/admission/decisions/of-attempt/{recordId:guid}", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Admission")
            .WithName("ListAdmissionDecisionsOfAttempt")
            .WithSummary("Why an attempt was admitted, held or refused, rule by rule, the newest decision first")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AttemptDecisions>, ProblemHttpResult>> ListAsync(
        Guid recordId,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var (scope, id) = (user.ScopeOf(Permissions.View), new EnrollmentId(recordId));
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Enrollments(scope).AnyAsync(row => row.Id == id, token)
                    ? await db.DecisionsOfAsync(id, Most, token)
                    : null,
            ct
        );
        return found is null
            ? Problems.NotFound("enrollment")
            : TypedResults.Ok(
                new AttemptDecisions { RecordId = recordId, Decisions = [.. found.Select(past => Of(past, scope))] }
            );
    }

    private static Contracts.Restrictions.AdmissionDecision Of(PastDecision past, Scope scope) =>
        new()
        {
            At = past.At,
            Outcome = EnumText.Of(past.Decision.Outcome),
            Code = past.Decision.Code,
            Rules = RuleAnswers.Of(past.Decision.Rules, scope),
        };
}
