using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Files;

internal static class FilesRegistration
{
    public static IServiceCollection AddBlueprintFiles(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, FilesModel>()
            .AddSingleton<FilesInput>()
            .AddSingleton<Planner>()
            .AddSingleton<Applier>()
            .AddSingleton<AppliedThings>()
            .AddSingleton<Exporter>()
            .AddJson(FilesJson.Default);

    public static void MapBlueprintFiles(this IEndpointRouteBuilder api) =>
        api.MapGroup("/blueprint-files").WithTags("Blueprints").MapFiles();
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ExportBlueprints))]
[JsonSerializable(typeof(BlueprintFiles))]
[JsonSerializable(typeof(PlanBlueprintFiles))]
[JsonSerializable(typeof(ApplyBlueprintFiles))]
[JsonSerializable(typeof(BlueprintFilePlan))]
[JsonSerializable(typeof(BlueprintFileFault[]))]
internal sealed partial class FilesJson : JsonSerializerContext;
