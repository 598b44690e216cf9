using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Policies.Apps;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Configuration;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Delivery.Retry;
using Muster.Modules.Policies.Desired;
using Muster.Modules.Policies.Files;
using Muster.Modules.Policies.Packages;
using Muster.Modules.Policies.Scripts;
using Muster.Modules.Policies.SecondPerson;

namespace Muster.Modules.Policies;

/// <summary>What devices should have: configuration policies, apps and scripts, and who gets them.</summary>
public static class PoliciesModule
{
    /// <param name="packages">Where the packages of apps lie, and how large they may be.</param>
    public static IServiceCollection AddPolicies(this IServiceCollection services, Action<PackageOptions> packages) =>
        services
            .AddConfigurationPolicies()
            .AddPackages(packages)
            .AddApps()
            .AddScripts()
            .AddProposals()
            .AddBlueprints()
            .AddDesiredStates()
            .AddDelivery()
            .AddBlueprintFiles();

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        api.MapConfigurationPolicies();
        api.MapPackages();
        api.MapApps();
        api.MapScripts();
        api.MapProposals();
        api.MapBlueprints();
        api.MapDesiredStates();
        api.MapRetry();
        api.MapBlueprintFiles();
    }
}
