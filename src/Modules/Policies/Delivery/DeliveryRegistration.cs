using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Apps.Deliver;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Configuration.Deliver;
using Muster.Modules.Policies.Delivery.Manifest;
using Muster.Modules.Policies.Delivery.Retry;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Modules.Policies.Scripts.Deliver;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, DeliveryModel>()
            .AddSingleton<IAgentDocuments, AppsForAgents>()
            .AddSingleton<IAgentDocuments, PoliciesForAgents>()
            .AddSingleton<IAgentDocuments, ScriptsForAgents>()
            .AddSingleton<KnownDocuments>()
            .AddSingleton<ItemProgresses>()
            .AddSingleton(provider => new NamedContents(provider.GetRequiredService<ContentSources>()))
            .AddSingleton(provider => new DeviceItemStates(
                provider.GetRequiredService<ContentSources>(),
                provider.GetRequiredService<ItemProgresses>()
            ))
            .AddSingleton<RetryVerb>()
            .AddSingleton(provider => new Deliveries(
                provider.GetRequiredService<KnownDocuments>(),
                provider.GetRequiredService<PackageStore>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(provider => new ItemReports(provider.GetRequiredService<TimeProvider>()))
            .AddEventHandler<DeviceRetired, DeliveryHandlers>()
            .AddJson(RetryJson.Default);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RetryItems))]
[JsonSerializable(typeof(RetriedItems))]
internal sealed partial class RetryJson : JsonSerializerContext;
