using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Blueprints.Files;

/// <summary>What administrators do with files of blueprints.</summary>
internal static class FileCalls
{
    public const string Route = "/api/blueprint-files";

    /// <summary>One file that holds these things.</summary>
    public static BlueprintFile File(params IEnumerable<string> things) => Named("all.json", things);

    public static BlueprintFile Named(string path, params IEnumerable<string> things) =>
        new() { Path = path, Text = $$"""{"format":"muster/1","items":[{{string.Join(",\n", things)}}]}""" };

    public static string Group(string name, string more = "") =>
        $$"""{"type":"device_group","name":"{{name}}"{{more}}}""";

    public static string Script(string name, string text = "echo hello") =>
        $$"""{"type":"script","name":"{{name}}","interpreter":"sh","platform":"linux","content":["#!/bin/sh","{{text}}",""]}""";

    public static string Blueprint(string name, string items, string assignments = "") =>
        $$"""{"type":"blueprint","name":"{{name}}","items":[{{items}}],"assignments":[{{assignments}}]}""";

    public static string Item(string kind, string name) => $$"""{"kind":"{{kind}}","name":"{{name}}"}""";

    public static string To(string group, int priority) => $$"""{"group":"{{group}}","priority":{{priority}}}""";

    public static Task<BlueprintFilePlan> PlanAsync(
        this MusterHost host,
        IReadOnlyList<BlueprintFile> files,
        string? set = null,
        bool prune = false
    ) =>
        host.PostAsync<BlueprintFilePlan>(
            $"{Route}/plan",
            new PlanBlueprintFiles
            {
                Files = files,
                Set = set,
                Prune = prune,
            }
        );

    /// <summary>What the plan comes to is carried out.</summary>
    public static async Task<BlueprintFilePlan> ApplyAsync(
        this MusterHost host,
        IReadOnlyList<BlueprintFile> files,
        string? set = null,
        bool prune = false,
        bool overwrite = false,
        HttpClient? by = null
    )
    {
        var plan = await host.PlanAsync(files, set, prune);
        using var answer = await (by ?? host.Admin).PostAsJsonAsync(
            $"{Route}/apply",
            new ApplyBlueprintFiles
            {
                Files = files,
                Set = set,
                Prune = prune,
                Overwrite = overwrite,
                PlanHash = plan.Hash,
            }
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<BlueprintFilePlan>())!; // the API answers no null
    }

    public static async Task<IReadOnlyList<BlueprintFile>> ExportAsync(
        this MusterHost host,
        bool secrets = false,
        bool single = false
    ) =>
        (
            await host.PostAsync<BlueprintFiles>(
                $"{Route}/export",
                new ExportBlueprints { Secrets = secrets, Single = single }
            )
        ).Files;

    /// <summary>Line, field and words of each fault.</summary>
    public static async Task<IReadOnlyList<BlueprintFileFault>> FaultsAsync(
        this MusterHost host,
        params IReadOnlyList<BlueprintFile> files
    )
    {
        using var answer = await host.Admin.PostAsJsonAsync($"{Route}/plan", new PlanBlueprintFiles { Files = files });
        ((int)answer.StatusCode).ShouldBe(400);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("blueprint_files_faulty");
        return problem.GetProperty("faults").Deserialize<List<BlueprintFileFault>>(JsonSerializerOptions.Web)!; // a list
    }

    public static IEnumerable<(string Type, string Name, string Action, string? By)> Told(
        this BlueprintFilePlan plan
    ) => plan.Items.Select(one => (one.Type, one.Name, one.Action, one.ChangedBy));

    public static IEnumerable<(string Name, string? Outcome)> Outcomes(this BlueprintFilePlan plan) =>
        plan.Items.Select(one => (one.Name, one.Outcome));
}
