using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Simulation;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Simulate;

internal static class SimulationEndpoints
{
    /// <summary>What was simulated once can be seen and taken out when nothing can be simulated any more.</summary>
    public static void MapSimulatedFleets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/simulation/fleets", ListAsync)
            .WithTags("Simulation")
            .RequireAuthorization(Permissions.Administer)
            .WithName("ListSimulatedFleets")
            .WithSummary("Fleets that do not exist, and how many enrollments each has");
        api.MapPost("/simulation/{fleet}/remove", RemoveAsync)
            .WithTags("Simulation")
            .RequireAuthorization(Permissions.Administer)
            .WithName("RemoveSimulation")
            .WithSummary("Take out 500 enrollments of a simulated fleet; to be called until there are none");
    }

    /// <summary>Mapped only where simulation was switched on; a server that is in earnest does not have this route.</summary>
    public static void MapSimulation(this IEndpointRouteBuilder api) =>
        api.MapPost("/simulation/steps", RunAsync)
            .WithTags("Simulation")
            .ExcludeFromDescription()
            .RequireAuthorization(Permissions.Administer)
            .WithName("Simulate");

    private static async Task<Ok<IReadOnlyList<SimulatedFleet>>> ListAsync(Database database, CancellationToken ct) =>
        TypedResults.Ok(await database.ReadAsync(FleetList.ReadAsync, ct));

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

    private static async Task<Ok<SimulationRemoval>> RemoveAsync(
        string fleet,
        ClaimsPrincipal user,
        RemoveSimulationVerb verb,
        CancellationToken ct
    )
    {
        var removed = await verb.RunAsync(fleet, Actor.Of(user), ct);
        return TypedResults.Ok(new SimulationRemoval(removed));
    }
}
