using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Files;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Blueprints.Files;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintsRegistration
{
    public static IServiceCollection AddBlueprints(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, BlueprintsModel>()
            .AddSingleton<IGroupDependents, BlueprintsOfGroup>()
            .AddSingleton<ContentSources>()
            .AddSingleton<BlueprintInput>()
            .AddSingleton<IFileKind, BlueprintFiles>()
            .AddSingleton<BlueprintRoom>()
            .AddSingleton<ContentUses>()
            .AddSingleton<CreateBlueprintVerb>()
            .AddSingleton<ChangeBlueprintVerb>()
            .AddJson(BlueprintsJson.Default);

    public static void MapBlueprints(this IEndpointRouteBuilder api)
    {
        var blueprints = api.MapGroup("/blueprints").WithTags("Blueprints");
        blueprints.MapBlueprintList();
        blueprints.MapBlueprintVerbs();
    }
}
