using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys.Internal;
using Muster.Storage;
using Muster.Storage.Model;

namespace Muster.Modules.Keys;

public static class KeysModule
{
    public static IServiceCollection AddKeys(this IServiceCollection services, Action<KeysOptions> configure)
    {
        services.Configure(configure);
        services.AddDataProtection().SetApplicationName("Muster");
        return services
            .AddSingleton<KeyEncryptionKey>()
            .AddSingleton<KeyRing>()
            .AddSingleton(provider => new SecretBox(provider.GetRequiredService<KeyEncryptionKey>()))
            .AddSingleton<IModelPart, KeysModel>()
            .AddSingleton<IPreparation, KeyRingPreparation>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>, SessionKeyStorage>();
    }
}
