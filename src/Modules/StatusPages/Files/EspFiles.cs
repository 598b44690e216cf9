using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Bring;
using Muster.Modules.StatusPages.Change;
using Muster.Modules.StatusPages.Create;
using Muster.Modules.StatusPages.Delete;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Files;

/// <summary>Profiles in files. Their order among each other is no matter of files: a new one counts after those that there are.</summary>
internal sealed class EspFiles(
    Database database,
    IScopeGroups groups,
    CreateProfileVerb create,
    ChangeProfileVerb change,
    DeleteProfileVerb delete
) : IFileKind
{
    private const string GroupType = "device_group";

    public string Type => ProfilesAsContent.ContentKind;

    public int Rank => 2;

    public string Permission => Permissions.ManagePolicies;

    public async Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var views = await database.ReadAsync(
            async (db, token) =>
                await EspProfileView.OfAsync(
                    db,
                    groups,
                    await db.Set<EspProfile>().Where(row => keys.Contains(row.NameKey)).ToListAsync(token),
                    Scope.Whole,
                    token
                ),
            ct
        );
        return [.. views.Select(view => new FileThing(view.Id, view.Name, view.Version, EspFileText.Write(view)))];
    }

    public IEnumerable<FileLink> LinksOf(JsonObject wanted) =>
        FileLinks.TextsIn(wanted["assignedGroups"]).Select(group => new FileLink(GroupType, group));

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, EspFileJson.Default.EspFile) is not { } file)
        {
            return null;
        }

        var given = file.AssignedGroups ?? [];
        foreach (var (group, i) in given.Select((group, i) => (group, i)))
        {
            if (group is null || names.NameOf(GroupType, group) is null)
            {
                faults.Add(
                    $"assignedGroups[{i}]",
                    "There is no device_group of this name, neither on the server nor in the files."
                );
            }
        }

        if (file.BlockingApps?.Any(app => app is null) == true)
        {
            faults.Add("blockingApps", "None may be null.");
        }

        if (faults.Any)
        {
            return null;
        }

        var errors = new FieldErrors();
        var content = EspInput.Read(EspFileText.Draft(file, ids: null), errors);
        faults.Add(errors);
        return faults.Any ? null : EspFileText.Write(content, given.Select(group => names.NameOf(GroupType, group)!)); // looked up above
    }

    public async Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var file = document.Deserialize(EspFileJson.Default.EspFile)!; // Write wrote it
        var ids = (file.AssignedGroups ?? []).Select(group => names.IdOf(GroupType, group) ?? Guid.Empty);
        var content = EspInput.Read(EspFileText.Draft(file, [.. ids]), new FieldErrors());
        var outcome = live is null
            ? await create.RunAsync(content, Actor.Of(by), ct)
            : await change.RunAsync(new EspProfileId(live.Id), live.Version, content, Actor.Of(by), ct);
        return outcome is { Refusal: null, Profile: { } written }
            ? FileWritten.Done(written.Id)
            : FileWritten.Refused(EspProblems.Of(outcome));
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await delete.RunAsync(new EspProfileId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null ? FileWritten.Done(live.Id) : FileWritten.Refused(EspProblems.Of(outcome));
    }
}
