using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Apps.Bring;
using Muster.Modules.Policies.Apps.Change;
using Muster.Modules.Policies.Apps.Create;
using Muster.Modules.Policies.Apps.Delete;
using Muster.Modules.Policies.Apps.Files;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Apps.List;
using Muster.Modules.Policies.Apps.Show;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Modules.Policies.Uses;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps;

internal static class AppsRegistration
{
    public static IServiceCollection AddApps(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, AppsModel>()
            .AddSingleton<IContentSource, AppsAsContent>()
            .AddSingleton<IFileKind, AppFiles>()
            .AddSingleton<SealedTable>(
                new SealedTable<StoredAppVersion>(
                    nameof(StoredAppVersion.Arguments),
                    row => new SealedRow(row.ArgumentsLabel, row.Arguments!, boxed => row.Arguments = boxed) // rows without are not read
                )
            )
            .AddSingleton<AppContents>()
            .AddSingleton<AppView>()
            .AddSingleton<AppList>()
            .AddSingleton<AppWriting>()
            .AddSingleton<AppProposals>()
            .AddSingleton<IProposable>(provider => provider.GetRequiredService<AppProposals>())
            .AddSingleton<CreateAppVerb>()
            .AddSingleton<ChangeAppVerb>()
            .AddSingleton<DeleteAppVerb>()
            .AddJson(AppsJson.Default);

    public static void MapApps(this IEndpointRouteBuilder api)
    {
        var apps = api.MapGroup("/apps").WithTags("Apps");
        apps.MapAppList();
        apps.MapShowApp();
        apps.MapAppChanges();
        apps.MapUses(AppsAsContent.ContentKind, "App");
        apps.MapEntityAudit(
            AppAudited.Kind,
            "App",
            Permissions.View,
            (_, db, id, ct) => db.Set<StoredApp>().AnyAsync(row => row.Id == new AppId(id), ct)
        );
    }
}
