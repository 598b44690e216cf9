using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Blueprints;

/// <summary>What administrators do with blueprints.</summary>
internal static class BlueprintCalls
{
    public const string Route = "/api/blueprints";

    public static BlueprintItemDraft Item(string kind, Guid id, ItemHandling? handling = null) =>
        new()
        {
            Kind = kind,
            Id = id,
            Handling = handling,
        };

    public static BlueprintDraft Draft(
        string name,
        IEnumerable<BlueprintItemDraft> items,
        params (Guid Group, int Priority)[] groups
    ) =>
        new()
        {
            Name = name,
            Items = [.. items],
            Assignments =
            [
                .. groups.Select(one => new BlueprintAssignmentDraft { GroupId = one.Group, Priority = one.Priority }),
            ],
        };

    public static Task<Blueprint> CreateBlueprintAsync(this MusterHost host, BlueprintDraft draft) =>
        host.PostAsync<Blueprint>(Route, draft);

    public static Task<Blueprint> BlueprintAsync(this MusterHost host, Guid id) =>
        host.GetAsync<Blueprint>($"{Route}/{id}");

    public static Task<(int Status, string? Code)> TryChangeAsync(
        this MusterHost host,
        Blueprint seen,
        BlueprintDraft draft
    ) => host.TrySendAsync(HttpMethod.Put, $"{Route}/{seen.Id}", seen.Version, draft);

    public static Task<(int Status, string? Code)> TryDeleteAsync(this MusterHost host, Blueprint seen) =>
        host.TrySendAsync(HttpMethod.Delete, $"{Route}/{seen.Id}", seen.Version, body: null);

    public static Task<DesiredState> DesiredAsync(this MusterHost host, Guid device) =>
        host.GetAsync<DesiredState>($"/api/devices/{device}/desired-state");

    /// <summary>A key for one person, and into a group.</summary>
    public static async Task<NewEnrollmentKey> KeyIntoAsync(this MusterHost host, DeviceGroup group)
    {
        var person = await host.CreatePersonAsync($"Owner in {group.Name}");
        return await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Into it",
                PersonId = person.Id,
                GroupId = group.Id,
            }
        );
    }

    public static async Task<(int Status, string? Code)> TrySendAsync(
        this MusterHost host,
        HttpMethod method,
        string path,
        long version,
        object? body
    )
    {
        using var call = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body, body.GetType()),
        };
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        using var answer = await host.Admin.SendAsync(call);
        return answer.IsSuccessStatusCode ? (200, null) : await AdminCalls.CodeOfAsync(answer);
    }
}
