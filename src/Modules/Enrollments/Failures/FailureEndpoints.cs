using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.ErrorCatalogue;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.ErrorCodes;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Failures;

internal static class FailureEndpoints
{
    public static void MapFailures(this IEndpointRouteBuilder status)
    {
        status
            .MapGet("/failures", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentFailures")
            .WithSummary("What failed and why, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        status
            .MapGet("/failures/summary", SummaryAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentFailureReasons")
            .WithSummary("How often each reason was the reason, descending")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<Page<Contracts.Enrollments.EnrollmentFailure>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [AsParameters] FailureFilter filter,
        HttpRequest http,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, FailureList.Order);
        var (scope, language) = (user.ScopeOf(Permissions.View), RequestLanguage.Of(http));
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) =>
                        FailureList.ReadAsync(db, filter.Apply(db.Failures(scope)), page, kinds, language, token),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<IReadOnlyList<FailureReason>>, ProblemHttpResult>> SummaryAsync(
        [Description("Days that are looked back, 1 to 365; 30 when not given.")] int? days,
        [Description("Also those of simulated fleets.")] bool? simulated,
        HttpRequest http,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var window = StatusWindow.Check(days, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (scope, language) = (user.ScopeOf(Permissions.View), RequestLanguage.Of(http));
        var from = StatusWindow.FirstHour(clock.GetUtcNow(), window);
        var counts = await database.ReadAsync(
            (db, token) =>
                scope.Everything
                    ? CountsInWindow.SumsAsync(db, [Metric.Reason], from, simulated == true, token)
                    : CountsInScope.ReasonsAsync(db, scope, from, simulated == true, token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<FailureReason>>([
            .. from count in counts
            group count.Value by count.Reason into reason
            let number = reason.Sum()
            where number > 0
            orderby number descending, reason.Key
            select new FailureReason
            {
                Reason = Explainer.CategoryOf(reason.Key, language).Label,
                Category = reason.Key,
                Count = number,
            },
        ]);
    }
}
