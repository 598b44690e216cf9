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
using Muster.Modules.Policies.Scripts.Bring;
using Muster.Modules.Policies.Scripts.Change;
using Muster.Modules.Policies.Scripts.Copy;
using Muster.Modules.Policies.Scripts.Create;
using Muster.Modules.Policies.Scripts.Delete;
using Muster.Modules.Policies.Scripts.Files;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Modules.Policies.Scripts.List;
using Muster.Modules.Policies.Scripts.Show;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Modules.Policies.Uses;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts;

internal static class ScriptsRegistration
{
    public static IServiceCollection AddScripts(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, ScriptsModel>()
            .AddSingleton<SealedTable>(
                new SealedTable<StoredScriptVersion>(
                    nameof(StoredScriptVersion.Text),
                    row => new SealedRow(row.TextLabel, row.Text, boxed => row.Text = boxed)
                )
            )
            .AddSingleton<IContentSource, ScriptsAsContent>()
            .AddSingleton<IFileKind, ScriptFiles>()
            .AddSingleton<ScriptWriting>()
            .AddSingleton<ScriptProposals>()
            .AddSingleton<IProposable>(provider => provider.GetRequiredService<ScriptProposals>())
            .AddSingleton<CreateScriptVerb>()
            .AddSingleton<CopyScriptVerb>()
            .AddSingleton<ChangeScriptVerb>()
            .AddSingleton<DeleteScriptVerb>()
            .AddJson(ScriptsJson.Default);

    public static void MapScripts(this IEndpointRouteBuilder api)
    {
        var scripts = api.MapGroup("/scripts").WithTags("Scripts");
        scripts.MapScriptList();
        scripts.MapShowScript();
        scripts.MapScriptChanges();
        scripts.MapUses(ScriptsAsContent.ContentKind, "Script");
        scripts.MapEntityAudit(
            ScriptAudited.Kind,
            "Script",
            Permissions.View,
            (_, db, id, ct) => db.Set<StoredScript>().AnyAsync(row => row.Id == new ScriptId(id), ct)
        );
    }
}
