using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Devices.Erase;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

public static class DevicesModule
{
    public static IServiceCollection AddDevices(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, DevicesModel>()
            .AddSingleton<DeviceLastSeen>()
            .AddSingleton<IDependents, DevicesOfPerson>()
            .AddHostedService(provider => provider.GetRequiredService<DeviceLastSeen>());
}
