using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Settings.Checks;
using Muster.Modules.Settings.Internal;
using Muster.Modules.Settings.Show;
using Muster.Modules.Settings.Validate;
using Muster.Storage.Model;

namespace Muster.Modules.Settings;

public static class SettingsModule
{
    /// <summary>The host also registers its <see cref="PublicAddress"/>.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services, Action<EndpointOptions> configure) =>
        services
            .Configure(configure)
            .AddSingleton<IModelPart, SettingsModel>()
            .AddSingleton<EndpointProbe>()
            .AddSingleton<DatabaseCheck>()
            .AddSingleton<ClockCheck>()
            .AddSingleton<KeysCheck>()
            .AddSingleton<PublicUrlCheck>()
            .AddSingleton<TlsCheck>()
            .AddSingleton<ProxyCheck>()
            .AddSingleton<CheckList>()
            .AddSingleton<ValidateVerb>()
            .AddJson(SettingsJson.Default);

    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        // It measures the clock from here on.
        api.ServiceProvider.GetRequiredService<ClockCheck>();
        api.MapShowEndpoint();
        api.MapValidateEndpoint();
    }
}
