using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Blueprints.Files;

/// <summary>Blueprints in files.</summary>
internal sealed class BlueprintFiles(
    Database database,
    BlueprintInput input,
    ContentSources sources,
    IScopeGroups groups,
    CreateBlueprintVerb create,
    ChangeBlueprintVerb change,
    TimeProvider clock
) : IFileKind
{
    private const string GroupType = "device_group";

    public string Type => "blueprint";

    public int Rank => 3;

    public string Permission => Permissions.ManagePolicies;

    public async Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var views = await database.ReadAsync(
            async (db, token) =>
                await BlueprintView.OfAsync(
                    db,
                    sources,
                    groups,
                    await db.Set<Blueprint>().Where(row => keys.Contains(row.NameKey)).ToListAsync(token),
                    Scope.Whole,
                    token
                ),
            ct
        );
        return [.. views.Select(view => new FileThing(view.Id, view.Name, view.Version, Write(FileOf(view))))];
    }

    public IEnumerable<FileLink> LinksOf(JsonObject wanted) =>
        FileLinks
            .ObjectsIn(wanted["items"])
            .Select(item => (Kind: FileLinks.TextOf(item["kind"]), Name: FileLinks.TextOf(item["name"])))
            .Where(item => item is { Kind: not null, Name: not null })
            .Select(item => new FileLink(item.Kind!, item.Name!)) // as said before
            .Concat(
                FileLinks
                    .ObjectsIn(wanted["assignments"])
                    .Select(one => FileLinks.TextOf(one["group"]))
                    .OfType<string>()
                    .Select(group => new FileLink(GroupType, group))
            );

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, BlueprintFileJson.Default.BlueprintFile) is not { } file)
        {
            return null;
        }

        if (file.Items.Any(item => item is null) || file.Assignments?.Any(one => one is null) == true)
        {
            faults.Add("items", "Neither an item nor an assignment may be null.");
            return null;
        }

        // Which they are is not known yet, and does not matter: only that they are told apart.
        var drafted = Draft(file, new StandIns());
        var errors = new FieldErrors();
        var content = input.Read(drafted, Uuid7.New<BlueprintId>(clock), errors);
        faults.Add(
            errors,
            field =>
                field
                    .Replace(".id", ".name", StringComparison.Ordinal)
                    .Replace(".groupId", ".group", StringComparison.Ordinal)
        );
        var items = file.Items.Select(
            (item, i) => item with { Name = NameOf(item.Kind, item.Name, $"items[{i}].name") }
        );
        var assignments = (file.Assignments ?? []).Select(
            (one, i) => one with { Group = NameOf(GroupType, one.Group, $"assignments[{i}].group") }
        );
        var named = file with { Items = [.. items], Assignments = [.. assignments] };
        return content is null || faults.Any ? null : Write(Whole(named, content));

        string NameOf(string type, string name, string field)
        {
            if (names.NameOf(type, name) is { } real)
            {
                return real;
            }

            faults.Add(field, $"There is no {type} of this name, neither on the server nor in the files.");
            return name;
        }
    }

    public async Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var file = document.Deserialize(BlueprintFileJson.Default.BlueprintFile)!; // Write wrote it
        var id = live is null ? Uuid7.New<BlueprintId>(clock) : new BlueprintId(live.Id);
        var content = input.Read(Draft(file, names), id, new FieldErrors());
        if (content is null)
        {
            return FileWritten.Refused("blueprint_item_not_found", "Something that it names is not there.");
        }

        var outcome = live is null
            ? await create.RunAsync(content, id, Actor.Of(by), ct)
            : await change.RunAsync(id, live.Version, content, Actor.Of(by), ct);
        return outcome is { Refusal: null, Blueprint: { } written }
            ? FileWritten.Done(written.Id)
            : FileWritten.Refused(BlueprintProblems.Of(outcome));
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await change.DeleteAsync(new BlueprintId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null ? FileWritten.Done(live.Id) : FileWritten.Refused(BlueprintProblems.Of(outcome));
    }

    private static BlueprintDraft Draft(BlueprintFile file, IFileNames names) =>
        new()
        {
            Name = file.Name,
            Description = file.Description,
            Items =
            [
                .. file.Items.Select(item => new BlueprintItemDraft
                {
                    Kind = item.Kind,
                    Id = names.IdOf(item.Kind, item.Name) ?? Guid.Empty,
                    Handling = item.Handling,
                }),
            ],
            Assignments =
            [
                .. (file.Assignments ?? []).Select(one => new BlueprintAssignmentDraft
                {
                    GroupId = names.IdOf(GroupType, one.Group) ?? Guid.Empty,
                    Priority = one.Priority,
                }),
            ],
            Defaults = file.Defaults,
        };

    private static BlueprintFile FileOf(Contracts.Policies.Blueprint view) =>
        Ordered(
            new BlueprintFile
            {
                Name = view.Name,
                Description = view.Description,
                Items =
                [
                    .. view.Items.Select(item => new BlueprintFileItem
                    {
                        Kind = item.Kind,
                        Name = item.Name,
                        Handling = Said(item.Handling),
                    }),
                ],
                Assignments =
                [
                    .. view.Assignments.Select(one => new BlueprintFileGroup
                    {
                        Group = one.GroupName,
                        Priority = one.Priority,
                    }),
                ],
                Defaults = view.Defaults,
            }
        );

    private static BlueprintFile Whole(BlueprintFile file, BlueprintContent content) =>
        Ordered(
            file with
            {
                Name = content.Name,
                Description = content.Description,
                Items = [.. file.Items.Select(item => item with { Handling = Said(item.Handling) })],
                Defaults = BlueprintView.Of(content.Defaults),
            }
        );

    /// <summary>Assignments have no order of their own: the same ones stand in the same order.</summary>
    private static BlueprintFile Ordered(BlueprintFile file) =>
        file with
        {
            Assignments =
            [
                .. (file.Assignments ?? [])
                    .OrderBy(one => one.Priority)
                    .ThenBy(one => one.Group, StringComparer.Ordinal),
            ],
        };

    private static ItemHandling? Said(ItemHandling? handling) => handling == new ItemHandling() ? null : handling;

    private static JsonObject Write(BlueprintFile file) =>
        JsonSerializer.SerializeToNode(file, BlueprintFileJson.Default.BlueprintFile)!.AsObject(); // an object
}
