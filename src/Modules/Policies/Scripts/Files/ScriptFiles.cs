using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Bring;
using Muster.Modules.Policies.Scripts.Change;
using Muster.Modules.Policies.Scripts.Create;
using Muster.Modules.Policies.Scripts.Delete;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Files;

/// <summary>Scripts in files, with their texts.</summary>
internal sealed class ScriptFiles(
    Database database,
    ScriptWriting writing,
    CreateScriptVerb create,
    ChangeScriptVerb change,
    DeleteScriptVerb delete
) : IFileKind
{
    public string Type => ScriptsAsContent.ContentKind;

    public int Rank => 1;

    public string Permission => Permissions.ManagePolicies;

    public async Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var rows = await database.ReadAsync(
            (db, token) =>
                (
                    from script in db.Set<StoredScript>()
                    where keys.Contains(script.NameKey) && script.DeletedAt == null
                    join version in db.Set<StoredScriptVersion>()
                        on new { script.Id, script.Number } equals new { Id = version.ScriptId, version.Number }
                    select new { Script = script, Version = version }
                ).ToListAsync(token),
            ct
        );
        return
        [
            .. rows.Select(row =>
            {
                var settings = SettingsText.Read(row.Version.Settings);
                // Of a text that cannot be opened it is only sure that it is not what a file says.
                var document = Write(settings, writing.TextOf(row.Version) ?? "");
                return new FileThing(row.Script.Id.Value, settings.Name, row.Script.RowVersion, document);
            }),
        ];
    }

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, ScriptFileJson.Default.ScriptFile) is not { } file)
        {
            return null;
        }

        var errors = new FieldErrors();
        var script = ScriptInput.Read(DraftOf(file), errors);
        faults.Add(errors);
        return script is null ? null : Write(script.Settings, script.Text);
    }

    public async Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var file = document.Deserialize(ScriptFileJson.Default.ScriptFile)!; // Write wrote it
        var script = ScriptInput.Read(DraftOf(file), new FieldErrors())!; // checked
        var outcome = live is null
            ? await create.RunAsync(script, Actor.Of(by), ct)
            : await change.RunAsync(new ScriptId(live.Id), live.Version, script, Actor.Of(by), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => FileWritten.Waits(waiting.Id.Value),
            { Refusal: null, Script: { } written } => FileWritten.Done(written.Id),
            _ => FileWritten.Refused(ScriptProblems.Of(outcome)),
        };
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await delete.RunAsync(new ScriptId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null ? FileWritten.Done(live.Id) : FileWritten.Refused(ScriptProblems.Of(outcome));
    }

    private static ScriptDraft DraftOf(ScriptFile file) =>
        new()
        {
            Name = file.Name,
            Description = file.Description,
            Interpreter = file.Interpreter,
            Platform = file.Platform,
            Context = file.Context,
            TimeoutSeconds = file.TimeoutSeconds,
            Runs = file.Runs,
            ExpectedExitCodes = file.ExpectedExitCodes,
            Content = file.Content.Text,
        };

    private static JsonObject Write(ScriptSettings settings, string text) =>
        JsonSerializer
            .SerializeToNode(
                new ScriptFile
                {
                    Name = settings.Name,
                    Description = settings.Description,
                    Interpreter = settings.Interpreter,
                    Platform = settings.Platform,
                    Context = settings.Context,
                    TimeoutSeconds = settings.TimeoutSeconds,
                    Runs = settings.Runs,
                    ExpectedExitCodes = settings.ExpectedExitCodes,
                    Content = new TextLines(text),
                },
                ScriptFileJson.Default.ScriptFile
            )!
            .AsObject(); // an object
}
