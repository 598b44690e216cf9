using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.KeyRotation.ConfirmCopy;
using Muster.Modules.KeyRotation.EndSessions;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.KeyRotation.List;
using Muster.Modules.KeyRotation.Rotate;
using Muster.Modules.KeyRotation.Switch;
using Muster.Storage.Model;

namespace Muster.Modules.KeyRotation;

public static class KeyRotationModule
{
    public static IServiceCollection AddKeyRotation(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, KeyRotationModel>()
            .AddSingleton<ServerKeyConfirmations>()
            .AddSingleton<KeyList>()
            .AddSingleton<RotateKeyVerb>()
            .AddSingleton<SwitchServerKeyVerb>()
            .AddSingleton<EndSessionsVerb>()
            .AddSingleton<ConfirmKeyCopyVerb>()
            .AddJson(KeyRotationJson.Default);

    public static void MapKeyRotation(this IEndpointRouteBuilder api)
    {
        api.MapKeyList();
        api.MapRotateKey();
        api.MapSwitchServerKey();
        api.MapEndSessions();
        api.MapConfirmKeyCopy();
    }
}
