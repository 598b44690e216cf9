using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Bring;
using Muster.Modules.Policies.Apps.Change;
using Muster.Modules.Policies.Apps.Create;
using Muster.Modules.Policies.Apps.Delete;
using Muster.Modules.Policies.Apps.Input;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Files;

/// <summary>Apps in files.</summary>
internal sealed class AppFiles(
    Database database,
    AppView view,
    AppContents contents,
    CreateAppVerb create,
    ChangeAppVerb change,
    DeleteAppVerb delete
) : IFileKind
{
    public string Type => AppsAsContent.ContentKind;

    public int Rank => 1;

    public string Permission => Permissions.ManagePolicies;

    public async Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var apps = await database.ReadAsync(
            async (db, token) =>
                await view.OfAsync(
                    db,
                    await db.Set<StoredApp>()
                        .Where(app => keys.Contains(app.NameKey) && app.DeletedAt == null)
                        .ToListAsync(token),
                    whole: true,
                    token
                ),
            ct
        );
        return [.. apps.Select(app => new FileThing(app.Id, app.Content.Name, app.Version, Write(app.Content)))];
    }

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, AppFileJson.Default.AppFile) is not { } file)
        {
            return null;
        }

        var was = live?.Document.Deserialize(AppFileJson.Default.AppFile);
        if (file.ArgumentsHash is not null)
        {
            if (file.Arguments is not null || file.ArgumentsHash != HashOf(was))
            {
                faults.Add("arguments", "They are not in the file, and not here either: export it with its secrets.");
                return null;
            }

            file = file with { Arguments = was!.Arguments, ArgumentsHash = null }; // it has a hash
        }

        var errors = new FieldErrors();
        var app = AppInput.Read(DraftOf(file), errors);
        faults.Add(errors);
        if (app is null)
        {
            return null;
        }

        // What a package says of itself was written down when the app was made: a file need not repeat it.
        var goesWithoutSaying =
            app.Content.Detection.Count == 0 && was is not null && was.PackageSha256 == app.Content.PackageSha256;
        return Write(goesWithoutSaying ? app.Content with { Detection = was!.Detection ?? [] } : app.Content); // not null then
    }

    public async Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var file = document.Deserialize(AppFileJson.Default.AppFile)!; // Write wrote it
        var app = AppInput.Read(DraftOf(file), new FieldErrors())!; // checked
        var outcome = live is null
            ? await create.RunAsync(app, Actor.Of(by), ct)
            : await change.RunAsync(new AppId(live.Id), live.Version, app, Actor.Of(by), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => FileWritten.Waits(waiting.Id.Value),
            { Refusal: null, App: { } written } => FileWritten.Done(written.Id),
            _ => FileWritten.Refused(AppProblems.Of(outcome)),
        };
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await delete.RunAsync(new AppId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null ? FileWritten.Done(live.Id) : FileWritten.Refused(AppProblems.Of(outcome));
    }

    public JsonObject WithoutSecrets(JsonObject document)
    {
        var file = document.Deserialize(AppFileJson.Default.AppFile)!; // Write wrote it
        return HashOf(file) is { } hash ? Write(file with { Arguments = null, ArgumentsHash = hash }) : document;
    }

    public JsonObject Shown(JsonObject document) => WithoutSecrets(document);

    /// <returns>Null when there are no arguments.</returns>
    private string? HashOf(AppFile? file) =>
        file?.Arguments is { Count: > 0 } some ? contents.ArgumentsHashOf(some) : null;

    private static JsonObject Write(AppFile file) =>
        JsonSerializer.SerializeToNode(file, AppFileJson.Default.AppFile)!.AsObject(); // an object

    private static AppDraft DraftOf(AppFile file) =>
        new()
        {
            Name = file.Name,
            Publisher = file.Publisher,
            Description = file.Description,
            Platform = file.Platform,
            Kind = file.Kind,
            PackageSha256 = file.PackageSha256,
            PackageId = file.PackageId,
            VersionRule = file.VersionRule,
            PackageVersion = file.PackageVersion,
            Arguments = file.Arguments,
            Detection = file.Detection,
            OnRemoval = file.OnRemoval,
            RequiresRestart = file.RequiresRestart,
            Context = file.Context,
        };

    private static JsonObject Write(AppContent content) =>
        Write(
            new AppFile
            {
                Name = content.Name,
                Publisher = content.Publisher,
                Description = content.Description,
                Platform = content.Platform,
                Kind = content.Kind,
                PackageSha256 = content.PackageSha256,
                PackageId = content.PackageId,
                VersionRule = content.VersionRule,
                PackageVersion = content.PackageVersion,
                Arguments = content.Arguments is { Count: 0 } ? null : content.Arguments,
                Detection = content.Detection.Count == 0 ? null : content.Detection,
                OnRemoval = content.OnRemoval,
                RequiresRestart = content.RequiresRestart,
                Context = content.Context,
            }
        );
}
