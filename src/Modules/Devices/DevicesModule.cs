using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Erase;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Devices.List;
using Muster.Modules.Devices.SharedKeys;
using Muster.Modules.Devices.Standing;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

public static class DevicesModule
{
    public static IServiceCollection AddDevices(
        this IServiceCollection services,
        Action<SharedKeysOptions> configureSharedKeys
    )
    {
        services.AddOptions<SharedKeysOptions>().Configure(configureSharedKeys);
        return services
            .AddSingleton<IModelPart, DevicesModel>()
            .AddSingleton<IScopeGroups, ScopeGroups>()
            .AddSingleton<IPeopleInScope, PeopleInScope>()
            .AddSingleton<StandingVerbs>()
            .AddSingleton<GroupVerbs>()
            .AddSingleton<MemberVerbs>()
            .AddSingleton<DeviceLastSeen>()
            .AddSingleton<DeviceInstances>()
            .AddSingleton<SharedKeyVerbs>()
            .AddSingleton<IDependents, DevicesOfPerson>()
            .AddHostedService(provider => provider.GetRequiredService<DeviceLastSeen>())
            .AddJson(DevicesJson.Default);
    }

    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        api.MapDeviceList();
        api.MapGroups();
        api.MapSharedKeys();
    }
}
