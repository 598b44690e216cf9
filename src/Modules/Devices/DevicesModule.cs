using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

public static class DevicesModule
{
    public static IServiceCollection AddDevices(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, DevicesModel>()
            .AddSingleton<DeviceLastSeen>()
            .AddHostedService(provider => provider.GetRequiredService<DeviceLastSeen>());
}
