using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Settings;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.Settings.Validate;

internal static class ValidateEndpointEndpoint
{
    public static void MapValidateEndpoint(this IEndpointRouteBuilder api) =>
        api.MapPost("/settings/endpoint/validate", ValidateAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ValidateEndpoint")
            .WithTags("Settings")
            .WithSummary("Check that the server works and is reached at its public URL; takes up to 30 seconds")
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<EndpointValidation>, ProblemHttpResult>> ValidateAsync(
        ClaimsPrincipal user,
        ValidateVerb verb,
        CancellationToken ct
    ) =>
        await verb.RunAsync(Actor.Of(user), ct) is { } found
            ? TypedResults.Ok(found)
            : Problems.Conflict(
                "validation_running",
                "A validation is running",
                "Somebody else validates the endpoint at this moment. Wait until it is done, then look at what it found."
            );
}
