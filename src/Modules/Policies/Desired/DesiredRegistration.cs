using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Devices;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Desired;

internal static class DesiredRegistration
{
    public static IServiceCollection AddDesiredStates(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, DesiredModel>()
            .AddSingleton<Classes>()
            .AddSingleton<Classing>()
            .AddSingleton<DesiredView>()
            .AddSingleton<IRecurringJob, DesireJob>()
            .AddSingleton(provider => new DesiredPlacement(
                provider.GetRequiredService<Classing>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddEventHandler<DevicesRegrouped, DesiredHandlers>()
            .AddEventHandler<DeviceRetired, DesiredHandlers>()
            .AddEventHandler<ContentChanged, DesiredHandlers>()
            .AddJson(DesiredJson.Default);

    public static void MapDesiredStates(this IEndpointRouteBuilder api) => api.MapDesiredState();
}
