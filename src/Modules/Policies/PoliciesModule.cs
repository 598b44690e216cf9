using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Configuration;
using Muster.Modules.Policies.Desired;

namespace Muster.Modules.Policies;

/// <summary>What devices should have: configuration policies, apps and scripts, and who gets them.</summary>
public static class PoliciesModule
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services.AddConfigurationPolicies().AddBlueprints().AddDesiredStates();

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        api.MapConfigurationPolicies();
        api.MapBlueprints();
        api.MapDesiredStates();
    }
}
