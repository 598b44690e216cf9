using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Policies.Configuration;

namespace Muster.Modules.Policies;

/// <summary>What devices should have: configuration policies, apps and scripts, and who gets them.</summary>
public static class PoliciesModule
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services.AddConfigurationPolicies();

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        api.MapConfigurationPolicies();
    }
}
