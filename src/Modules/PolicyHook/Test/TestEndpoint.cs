using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Http.RateLimits;

namespace Muster.Modules.PolicyHook.Test;

internal static class TestEndpoint
{
    public static void MapTest(this IEndpointRouteBuilder hook) =>
        hook.MapPost("/test", TestAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("TestPolicyHook")
            .WithSummary(
                "Ask the hook about a device that there is not, and see what was sent and answered; decides nothing"
            )
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PolicyHookTest>, ProblemHttpResult>> TestAsync(
        HttpContext context,
        TestVerb verb,
        CancellationToken ct
    ) =>
        await verb.RunAsync(RemoteAddress.Of(context), ct) is { } test
            ? TypedResults.Ok(test)
            : Problems.NotFound("policy hook");
}
