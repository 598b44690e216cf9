using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Bring;
using Muster.Modules.Policies.Configuration.Change;
using Muster.Modules.Policies.Configuration.Create;
using Muster.Modules.Policies.Configuration.Delete;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Files;

/// <summary>Configuration policies in files. A content that holds secrets leaves the server only when that is asked for.</summary>
internal sealed class PolicyFiles(
    Database database,
    PolicyContents contents,
    CreatePolicyVerb create,
    ChangePolicyVerb change,
    DeletePolicyVerb delete
) : IFileKind
{
    public string Type => PoliciesAsContent.ContentKind;

    public int Rank => 1;

    public string Permission => Permissions.ManagePolicies;

    public Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        database.ReadAsync(
            async (db, token) =>
            {
                var rows = await db.ConfigurationPolicies()
                    .Where(policy => keys.Contains(policy.NameKey))
                    .ToListAsync(token);
                var things = new List<FileThing>();
                foreach (var policy in rows)
                {
                    var stored = await contents.ReadAsync(db, policy, policy.LatestVersion, token);
                    var content = stored.Content is { } read ? Encoding.UTF8.GetString(read.Bytes) : null;
                    things.Add(
                        new FileThing(
                            policy.Id.Value,
                            policy.Name,
                            policy.RowVersion,
                            Write(
                                new PolicyFile
                                {
                                    Name = policy.Name,
                                    Description = policy.Description,
                                    Kind = EnumText.Of(policy.Kind),
                                    Content = content is null ? null : new TextLines(content),
                                    ContentHash = content is null ? policy.Hash : null,
                                }
                            )
                        )
                    );
                }

                return (IReadOnlyList<FileThing>)things;
            },
            ct
        );

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, PolicyFileJson.Default.PolicyFile) is not { } file)
        {
            return null;
        }

        var errors = new FieldErrors();
        var title = PolicyInput.Title(file.Name, file.Description, errors);
        var kind = PolicyInput.Kind(file.Kind, errors);
        faults.Add(errors);
        var was = live is null ? null : Read(live.Document);
        if (was is not null && was.Kind != file.Kind)
        {
            faults.Add("kind", $"It is {was.Kind}, and a policy's kind never changes: give this one another name.");
        }

        var text = file.Content?.Text ?? Same(was, file.ContentHash);
        if (text is null)
        {
            faults.Add(
                "content",
                "Its content is not in the file, and it is not here either: export it with its secrets."
            );
        }

        if (faults.Any || text is null)
        {
            return null;
        }

        var content = CheckedContent.Of(kind, text);
        foreach (var fault in content.Document.Faults)
        {
            faults.Add("content", $"{fault.Place.Line}:{fault.Place.Column}: {fault.Code} {fault.Words}");
        }

        return faults.Any
            ? null
            : Write(
                new PolicyFile
                {
                    Name = title.Name,
                    Description = title.Description,
                    Kind = EnumText.Of(kind),
                    Content = new TextLines(Encoding.UTF8.GetString(content.Bytes)),
                }
            );
    }

    public async Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var file = Read(document);
        var title = new PolicyTitle(file.Name, file.Description);
        var text = file.Content!.Text; // checked
        var outcome = live is null
            ? await create.RunAsync(
                title,
                CheckedContent.Of(EnumText.Parse<ConfigurationKind>(file.Kind), text),
                note: null,
                Actor.Of(by),
                ct
            )
            : await change.RunAsync(
                new ConfigurationPolicyId(live.Id),
                new PolicyWish(live.Version, title, text, Note: null),
                Actor.Of(by),
                ct
            );
        return outcome switch
        {
            { Waiting: { } waiting } => FileWritten.Waits(waiting.Id.Value),
            { Refusal: null, Policy: { } policy } => FileWritten.Done(policy.Id),
            _ => FileWritten.Refused(PolicyProblems.Of(outcome)),
        };
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await delete.RunAsync(new ConfigurationPolicyId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null ? FileWritten.Done(live.Id) : FileWritten.Refused(PolicyProblems.Of(outcome));
    }

    public JsonObject WithoutSecrets(JsonObject document)
    {
        var file = Read(document);
        return ContentOf(file) is { } content && content.Document.Settings.Any(setting => setting.Secret)
            ? Write(file with { Content = null, ContentHash = contents.MarkOf(content) })
            : document;
    }

    /// <summary>Setting by setting.</summary>
    public JsonObject Shown(JsonObject document)
    {
        var file = Read(document);
        var shown = Write(file with { Content = null, ContentHash = null });
        if (ContentOf(file) is { } content)
        {
            foreach (var setting in content.Document.Settings.OrderBy(one => one.CanonicalKey, StringComparer.Ordinal))
            {
                shown[$"sets {setting.Key}"] = ContentView.ValueOf(setting) ?? "(secret)";
            }

            shown["contentHash"] = contents.MarkOf(content);
        }

        return shown;
    }

    private static CheckedContent? ContentOf(PolicyFile file) =>
        file.Content is { } content
            ? CheckedContent.Of(EnumText.Parse<ConfigurationKind>(file.Kind), content.Text)
            : null;

    /// <summary>What is there already, when the file means that.</summary>
    private string? Same(PolicyFile? was, string? hash) =>
        was is not null && hash is not null && ContentOf(was) is { } content && contents.MarkOf(content) == hash
            ? was.Content!.Text // it has a content
            : null;

    private static JsonObject Write(PolicyFile file) =>
        JsonSerializer.SerializeToNode(file, PolicyFileJson.Default.PolicyFile)!.AsObject(); // an object

    private static PolicyFile Read(JsonObject document) => document.Deserialize(PolicyFileJson.Default.PolicyFile)!; // Write wrote it
}
