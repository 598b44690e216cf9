using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Simulation;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.Enrollments.Simulate;

/// <summary>Mapped only where simulation was switched on; a server that is in earnest does not have these routes.</summary>
internal static class SimulationEndpoints
{
    public static void MapSimulation(this IEndpointRouteBuilder api)
    {
        var simulation = api.MapGroup("/simulation")
            .WithTags("Simulation")
            .ExcludeFromDescription()
            .RequireAuthorization(Permissions.Administer);
        simulation.MapPost("/steps", RunAsync).WithName("Simulate");
        simulation.MapPost("/{fleet}/remove", RemoveAsync).WithName("RemoveSimulation");
    }

    private static async Task<Results<Ok<SimulationAnswer>, ProblemHttpResult>> RunAsync(
        SimulatedSteps body,
        ClaimsPrincipal user,
        SimulateVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        StepInput.Check(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await verb.RunAsync(body, Actor.Of(user), ct) is { } answer
            ? TypedResults.Ok(answer)
            : Problems.Conflict(
                "simulation_beside_real_devices",
                "Real devices are in",
                "Simulated enrollments would stand among those of real devices. If that is meant, say besideRealDevices."
            );
    }

    private static async Task<Ok<SimulationAnswer>> RemoveAsync(
        string fleet,
        ClaimsPrincipal user,
        RemoveSimulationVerb verb,
        CancellationToken ct
    )
    {
        var removed = await verb.RunAsync(fleet, Actor.Of(user), ct);
        return TypedResults.Ok(new SimulationAnswer(removed, Ignored: 0));
    }
}
