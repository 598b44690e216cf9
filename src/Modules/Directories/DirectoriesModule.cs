using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Directories.Internal;
using Muster.Modules.Directories.Manage;
using Muster.Modules.Directories.Validate;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Directories;

public static class DirectoriesModule
{
    public static IServiceCollection AddDirectories(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, DirectoryModel>()
            .AddSingleton<ISealedRows, DirectoryBoxes>()
            .AddSingleton<DirectoryVerbs>()
            .AddSingleton<DirectoryChecks>()
            .AddSingleton(provider => new DirectoryPeople(
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<SecretBox>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddJson(DirectoriesJson.Default);

    public static void MapDirectories(this IEndpointRouteBuilder api)
    {
        var directories = api.MapGroup("/directories")
            .WithTags("Directories")
            .RequireAuthorization(Permissions.Administer);
        directories.MapManage();
        directories.MapValidate();
    }
}
