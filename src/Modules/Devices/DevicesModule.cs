using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Files;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Erase;
using Muster.Modules.Devices.Files;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Import;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Devices.List;
using Muster.Modules.Devices.Owners;
using Muster.Modules.Devices.Rules;
using Muster.Modules.Devices.SharedKeys;
using Muster.Modules.Devices.Standing;
using Muster.Modules.People;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

public static class DevicesModule
{
    public static IServiceCollection AddDevices(
        this IServiceCollection services,
        Action<SharedKeysOptions> configureSharedKeys,
        Action<ServiceIdentityOptions> configureIdentities
    )
    {
        services.AddOptions<ServiceIdentityOptions>().Configure(configureIdentities);
        services.AddOptions<SharedKeysOptions>().Configure(configureSharedKeys);
        return services
            .AddSingleton<IModelPart, DevicesModel>()
            .AddSingleton<ExpectedBatches>()
            .AddSingleton<IScopeGroups, ScopeGroups>()
            .AddSingleton<IPeopleInScope, PeopleInScope>()
            .AddSingleton<StandingVerbs>()
            .AddSingleton<IFileKind, GroupFiles>()
            .AddSingleton<GroupVerbs>()
            .AddSingleton<MemberVerbs>()
            .AddSingleton<IDeviceFactSource, OwnFacts>()
            .AddSingleton<IDeviceFactSource, UserGroupFacts>()
            .AddSingleton<DeviceFactSources>()
            .AddSingleton<RulesInput>()
            .AddSingleton<Reconciling>()
            .AddSingleton<RuledGroups>()
            .AddSingleton(services => new RuledMembership(
                services.GetRequiredService<RuledGroups>(),
                services.GetRequiredService<Reconciling>()
            ))
            .AddSingleton<RulesVerbs>()
            .AddSingleton<ServiceIdentities>()
            .AddSingleton<EnrollmentTimeMembership>()
            .AddSingleton<EnrollmentTimeGroups>()
            .AddSingleton(services => new DeviceRules(
                services.GetRequiredService<RulesInput>(),
                services.GetRequiredService<DeviceFactSources>()
            ))
            .AddSingleton<OwnerNames>()
            .AddSingleton<OwnerVerbs>()
            .AddSingleton(services => new DirectoryGroups(
                services.GetRequiredService<Database>(),
                services.GetRequiredService<OwnerNames>(),
                services.GetRequiredService<OwnerVerbs>(),
                services.GetRequiredService<ServiceIdentities>()
            ))
            .AddSingleton<GroupImport>()
            .AddSingleton<RulesPreview>()
            .AddSingleton<IRecurringJob, ReviewJob>()
            .AddSingleton<ReviewOfOwners>()
            .AddSingleton<IJobHandler, ReviewOfOwnersJob>()
            .AddSingleton<DeviceLastSeen>()
            .AddSingleton<DeviceInstances>()
            .AddSingleton<SharedKeyVerbs>()
            .AddSingleton<IDependents, DevicesOfPerson>()
            .AddSingleton<IDependents, ExpectedOfPerson>()
            .AddEventHandler<DeviceChanged, ReviewOfDevice>()
            .AddEventHandler<DeviceFactsChanged, ReviewOfDevice>()
            .AddEventHandler<PeopleRegrouped, RegroupedOwners>()
            .AddHostedService(provider => provider.GetRequiredService<DeviceLastSeen>())
            .AddJson(DevicesJson.Default);
    }

    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        api.MapDeviceList();
        api.MapGroups();
        api.MapGroupRules();
        api.MapPassages();
        api.MapGroupOwners();
        api.MapGroupImport();
        api.MapSharedKeys();
    }
}
