using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Internal;
using Muster.Modules.Keys.Sessions;
using Muster.Storage;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys;

public static class KeysModule
{
    public static IServiceCollection AddKeys(this IServiceCollection services, Action<KeysOptions> configure)
    {
        services.Configure(configure);
        services.AddDataProtection().SetApplicationName("Muster");
        return services
            .AddSingleton<KeyEncryption>()
            .AddSingleton<KeyEncryptionKeys>()
            .AddSingleton<KeyHolders>()
            .AddSingleton<KeyRing>()
            .AddSingleton<KeyRingLoading>()
            .AddSingleton(provider => new SecretBox(provider.GetRequiredService<KeyEncryption>()))
            .AddSingleton(provider => new ContentKeys(
                provider.GetRequiredService<KeyEncryption>(),
                provider.GetRequiredService<KeyHolders>()
            ))
            .AddSingleton<ContentMarks>()
            .AddSingleton(provider => new SealingKeys(
                provider.GetRequiredService<KeyEncryption>(),
                provider.GetRequiredService<IOptions<KeysOptions>>()
            ))
            .AddSingleton(Changes)
            .AddSingleton(Inventory)
            .AddSingleton<ISealedRows, StoredKeyBoxes>()
            .AddSingleton<IRecurringJob, ResealJob>()
            .AddSingleton<IModelPart, KeysModel>()
            .AddSingleton<IPreparation, KeyRingPreparation>()
            .AddSingleton<SessionKeyStorage>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
                provider.GetRequiredService<SessionKeyStorage>()
            )
            .AddSingleton<SessionKeys>()
            .AddSingleton<IKeyManager>(provider => provider.GetRequiredService<SessionKeys>())
            .AddHostedService<KeyRingRefresh>();
    }

    private static KeyChanges Changes(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<IDatabaseEngine>(),
            provider.GetRequiredService<KeyEncryption>(),
            provider.GetRequiredService<KeyHolders>(),
            provider.GetRequiredService<SessionKeys>(),
            provider.GetRequiredService<SessionKeyStorage>(),
            provider.GetRequiredService<KeyRingLoading>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<KeysOptions>>()
        );

    private static KeyInventory Inventory(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<KeyRing>(),
            provider.GetRequiredService<KeyEncryption>(),
            provider.GetServices<ISealedRows>(),
            provider.GetServices<SealedTable>()
        );
}
