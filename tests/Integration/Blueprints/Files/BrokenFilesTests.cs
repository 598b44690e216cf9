using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.Files.FileCalls;

namespace Muster.Integration.Blueprints.Files;

/// <summary>Files that people mistyped, and files that somebody made to do harm.</summary>
public sealed class BrokenFilesTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Faults_are_told_by_file_line_and_field_all_at_once(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var file = new BlueprintFile
        {
            Path = "team/all.json",
            Text = """
                {
                  "format": "muster/1",
                  "items": [
                    { "type": "colour", "name": "Red" },
                    {
                      "type": "script",
                      "name": "Typo",
                      "interpreter": "cobol",
                      "platform": "linux",
                      "content": ["echo"]
                    },
                    {
                      "type": "script",
                      "name": "Extra",
                      "interpreter": "sh",
                      "platform": "linux",
                      "kontent": "x",
                      "content": ["echo"]
                    },
                    {
                      "type": "blueprint",
                      "name": "Holds",
                      "items": [
                        { "kind": "script", "name": "Nowhere" },
                        { "kind": "script", "name": "Extra", "handling": { "retries": 11 } }
                      ],
                      "assignments": [
                        { "group": "Nobody", "priority": 1 }
                      ]
                    },
                    { "type": "script", "name": "EXTRA" }
                  ]
                }
                """,
        };

        (
            await host.FaultsAsync(
                file with
                {
                    Text = file.Text.Replace(
                        """{ "type": "script", "name": "EXTRA" }""",
                        "7",
                        StringComparison.Ordinal
                    ),
                }
            )
        )
            .Select(fault => (fault.Line, fault.Field))
            .ShouldContain((31, ""));
        var first = await host.FaultsAsync(file);
        first.ShouldAllBe(fault => fault.Path == "team/all.json");
        first.Select(fault => (fault.Line, fault.Field)).ShouldBe([(4, "type"), (31, "name")]);

        var rest = file
            .Text.Replace("""{ "type": "colour", "name": "Red" },""", "", StringComparison.Ordinal)
            .Replace(",\n    { \"type\": \"script\", \"name\": \"EXTRA\" }", "", StringComparison.Ordinal);
        (await host.FaultsAsync(file with { Text = rest }))
            .Select(fault => (fault.Line, fault.Field))
            .ShouldBe([
                (8, "interpreter"),
                (17, "kontent"),
                (25, "items[1].handling.retries"),
                (24, "items[0].name"),
                (28, "assignments[0].group"),
            ]);
        (await host.GetAsync<Page<Script>>(ScriptCalls.Route)).Items.ShouldNotContain(
            one => one.Settings.Name == "Extra",
            "nothing was written"
        );
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"format\": \"muster/1\",\n\"items\": [,]}", 3)]
    [InlineData("{\n\"format\": \"muster/9\",\n\"items\": []}", 2)]
    [InlineData("{\"format\": \"muster/1\",\n\"items\": [],\n\"items\": []}", 3)]
    [InlineData("{\"format\": \"muster/1\", \"items\": [],\n\"more\": 1}", 2)]
    [InlineData("{\"format\": \"muster/1\", \"items\": {}}", 1)]
    [InlineData("{\"format\": \"muster/1\", \"items\": [\n{\"type\": \"script\", \"name\": \"\\u202e\"}]}", 2)]
    [InlineData("{\"format\": \"muster/1\", \"items\": [{\"type\": \"script\", \"name\": \"\\ud800\"}]}", 1)]
    public async Task Text_that_is_no_file_of_things_is_told_with_its_line(string text, int line)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;

        (await host.FaultsAsync(new BlueprintFile { Path = "a.json", Text = text }))[0].Line.ShouldBe(line);
    }

    [Fact]
    public async Task Hostile_files_cost_little_and_are_refused()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var deep = new BlueprintFile
        {
            Path = "deep.json",
            Text =
                $$"""{"format":"muster/1","items":[{"type":"script","name":"x","a":{{new string('[', 5000)}}{{new string(']', 5000)}}}]}""",
        };
        var many = File(Enumerable.Range(0, 1001).Select(number => Script($"Many {number}")));
        var wide = Named(
            "wide.json",
            $$"""{"type":"device_group","name":"x","rules":[{{string.Join(',', Enumerable.Repeat("0", 400_000))}}]}"""
        );
        var lengthy = Named("long.json", Script("Long", new string('x', 8 * 1024 * 1024)));
        var faulty = File(Enumerable.Range(0, 900).Select(number => $$"""{"type":"script","name":"Bad {{number}}"}"""));

        foreach (var file in new[] { deep, many, wide, lengthy })
        {
            (await host.FaultsAsync(file)).Count.ShouldBe(1, file.Path);
        }

        (await host.FaultsAsync(faulty)).Count.ShouldBe(100);
        (await host.TryPostAsync($"{Route}/plan", new PlanBlueprintFiles { Files = [] })).ShouldBe(
            (400, "blueprint_files_faulty")
        );
        (
            await host.TryPostAsync(
                $"{Route}/plan",
                new PlanBlueprintFiles { Files = [File()], Set = new string('x', 200) }
            )
        ).ShouldBe((400, "validation_failed"));
    }
}
