using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Files;

/// <summary>Groups in files: their names and their rules. Who is in them by hand is no matter of files.</summary>
internal sealed class GroupFiles(Database database, GroupVerbs verbs, RulesVerbs rulesVerbs, RulesInput input)
    : IFileKind
{
    public string Type => "device_group";

    public int Rank => 0;

    public string Permission => Permissions.ManageGroups;

    public async Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<Internal.DeviceGroup>().Where(group => keys.Contains(group.NameKey)).ToListAsync(token),
            ct
        );
        return
        [
            .. rows.Select(group => new FileThing(
                group.Id.Value,
                group.Name,
                group.RowVersion,
                Write(
                    new GroupFile
                    {
                        Name = group.Name,
                        Description = group.Description,
                        Rules = group.Rules is { } rules ? RulesView.Of(GroupRulesText.Read(rules)) : null,
                    }
                )
            )),
        ];
    }

    public JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults)
    {
        if (faults.Read(wanted, GroupFileJson.Default.GroupFile) is not { } file)
        {
            return null;
        }

        var (errors, ruleErrors) = (new FieldErrors(), new FieldErrors());
        var (name, description) = GroupEndpoints.Check(DraftOf(file), errors);
        var rules = file.Rules is { } given ? input.Read(given, ruleErrors) : null;
        faults.Add(errors);
        faults.Add(ruleErrors, field => $"rules.{field}");
        return faults.Any
            ? null
            : Write(
                new GroupFile
                {
                    Name = name,
                    Description = description,
                    Rules = rules is null ? null : RulesView.Of(rules),
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
        var (actor, wanted) = (Actor.Of(by), Read(document));
        var was = live is null ? null : Read(live.Document);
        var (id, version) = (live?.Id, live?.Version ?? 0);
        if (was is null || was.Name != wanted.Name || was.Description != wanted.Description)
        {
            var outcome = live is null
                ? await verbs.CreateAsync(wanted.Name, wanted.Description, actor, ct)
                : await verbs.DescribeAsync(
                    new DeviceGroupId(live.Id),
                    version,
                    wanted.Name,
                    wanted.Description,
                    actor,
                    ct
                );
            if (outcome is not { Refusal: null, Group: { } group })
            {
                return FileWritten.Refused(GroupEndpoints.ProblemOf(outcome));
            }

            (id, version) = (group.Id, group.Version);
        }

        if (!JsonNode.DeepEquals(live?.Document["rules"], document["rules"]))
        {
            var rules = wanted.Rules is { } given ? input.Read(given, new FieldErrors()) : null;
            var outcome = await rulesVerbs.SetAsync(new DeviceGroupId(id!.Value), version, rules, actor, ct); // made or there
            if (outcome.Refusal is not null)
            {
                return FileWritten.Refused(GroupEndpoints.ProblemOf(outcome));
            }
        }

        return FileWritten.Done(id);
    }

    public async Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct)
    {
        var outcome = await verbs.DeleteAsync(new DeviceGroupId(live.Id), live.Version, Actor.Of(by), ct);
        return outcome.Refusal is null
            ? FileWritten.Done(live.Id)
            : FileWritten.Refused(GroupEndpoints.ProblemOf(outcome));
    }

    private static DeviceGroupDraft DraftOf(GroupFile file) =>
        new() { Name = file.Name, Description = file.Description };

    private static JsonObject Write(GroupFile file) =>
        JsonSerializer.SerializeToNode(file, GroupFileJson.Default.GroupFile)!.AsObject(); // an object

    private static GroupFile Read(JsonObject document) => document.Deserialize(GroupFileJson.Default.GroupFile)!; // Write wrote it
}
