using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;
using Muster.Benchmarks.Waiting;
using Muster.Contracts.Devices;
using Muster.Contracts.Policies;
using Muster.Protocols.Agent;

namespace Muster.Benchmarks.Desired;

/// <summary>What it costs that a whole fleet should have something else, to look at rules before they are saved, and to ask for a manifest in vain.</summary>
internal static class DesiredRun
{
    private const int Connections = 8;
    private const int Callers = 2_000;
    private const double PreviewGoalSeconds = 2;
    private const double ManifestGoal = 1.1;

    public static async Task RunAsync(MeasuredDatabase database, Plan plan)
    {
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        await FirstDevice.EnrollAsync(server);
        var keys = await KeyedDevices.AddAsync(database, plan.DesiringDevices);
        Console.WriteLine($"\n{database.Title}; {plan.DesiringDevices:N0} devices in one group");
        var group = await server.PostAsync<DeviceGroup>("/api/device-groups", new DeviceGroupDraft { Name = "All" });
        await database.RunAsync(
            "INSERT INTO device_group_members (group_id, device_id, since) SELECT g.id, d.id, d.enrolled_at FROM devices d CROSS JOIN device_groups g"
        );
        await database.SettleAsync();
        await PreviewAsync(server, group);

        var script = await server.PostAsync<Script>("/api/scripts", Text("echo one\n"));
        await ToldAsync(
            database,
            server,
            plan,
            "blueprint assigned to the group",
            () =>
                server.PostAsync<Blueprint>(
                    "/api/blueprints",
                    new BlueprintDraft
                    {
                        Name = "Base",
                        Items = [new BlueprintItemDraft { Kind = "script", Id = script.Id }],
                        Assignments = [new BlueprintAssignmentDraft { GroupId = group.Id, Priority = 1 }],
                    }
                )
        );
        await ToldAsync(
            database,
            server,
            plan,
            "new text of the script",
            async () =>
            {
                using var call = new HttpRequestMessage(HttpMethod.Put, $"/api/scripts/{script.Id}")
                {
                    Content = JsonContent.Create(Text("echo two\n")),
                };
                call.Headers.TryAddWithoutValidation("If-Match", $"\"{script.Version}\"");
                using var answer = await server.Admin.SendAsync(call);
                answer.EnsureSuccessStatusCode();
            }
        );
        await ManifestsAsync(database, server, plan, [.. keys.Take(Callers)]);
        Array.ForEach(keys, key => key.Dispose());
        Console.WriteLine($"RSS of the server = {server.ResidentMegabytes} MiB");
    }

    private static async Task PreviewAsync(ServerProcess server, DeviceGroup group)
    {
        var rules = new DeviceGroupRules
        {
            Match = "first",
            Rules =
            [
                new DeviceGroupRule
                {
                    Name = "Some",
                    Effect = "include",
                    Conditions =
                    [
                        new DeviceGroupCondition
                        {
                            Fact = "device_key",
                            Test = "contains",
                            Values = ["a1", "b2"],
                        },
                        new DeviceGroupCondition
                        {
                            Fact = "platform",
                            Test = "is",
                            Values = ["linux"],
                        },
                    ],
                },
            ],
        };
        var seconds = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await server.PostAsync<DeviceGroupPreview>($"/api/device-groups/{group.Id}/rules/preview", rules);
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        var worst = seconds.Max();
        Console.WriteLine(
            $"preview of rules over all devices: median {Figure.Median(seconds):0.00} s, worst of 5 {worst:0.00} s (goal < {PreviewGoalSeconds:0}) {Met(worst < PreviewGoalSeconds)}"
        );
    }

    /// <summary>From the change until every device has been told: its version has risen, and its agent would be woken.</summary>
    private static async Task ToldAsync(
        MeasuredDatabase database,
        ServerProcess server,
        Plan plan,
        string what,
        Func<Task> change
    )
    {
        var cpu = ProcessorClock.Of(server.Id) + database.ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await change();
        var (last, quiet) = (TimeSpan.Zero, 0);
        // An event leads to changes, and those to events: it is over when nothing has been left for a while.
        while (quiet < 5)
        {
            var left = await database.CountAsync("desired_changes") + await database.CountAsync("outbox");
            (last, quiet) = left > 0 ? (Stopwatch.GetElapsedTime(began), 0) : (last, quiet + 1);
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }

        var spent = ProcessorClock.Of(server.Id) + database.ProcessorTime - cpu;
        Console.WriteLine(
            $"{what}: {plan.DesiringDevices / last.TotalSeconds:0} devices told in a second, {last.TotalSeconds:0.0} s; {spent.TotalMilliseconds / plan.DesiringDevices:0.000} ms processor time each"
        );
    }

    private static async Task ManifestsAsync(MeasuredDatabase database, ServerProcess server, Plan plan, ECDsa[] keys)
    {
        var version = (await database.TextsAsync("SELECT max(desired_version) FROM devices"))[0];
        var meter = new Meter(server.Id, database);
        var connections = await Connection.OpenAsync(server.Url, Connections);
        var rounds = new Dictionary<string, List<Figure>>(StringComparer.Ordinal)
        {
            ["check-in"] = [],
            [$"manifest?have={version}"] = [],
        };
        var writes = rounds.Keys.ToDictionary(route => route, _ => new WriteCount(database), StringComparer.Ordinal);
        for (var round = -1; round < plan.Rounds; round++)
        {
            foreach (var (route, figures) in rounds)
            {
                var calls = keys.Select(key => Signed(server.Url, key, route)).ToList();
                var figure = await writes[route]
                    .DuringAsync(() =>
                        meter.MeasureAsync(new Traffic(connections, calls) { Repeat = plan.Loop }.RunAsync)
                    );
                if (round >= 0) // the first of everything is compiled
                {
                    figures.Add(figure);
                }
            }
        }

        var whole = await meter.MeasureAsync(
            new Traffic(connections, [.. keys.Select(key => Signed(server.Url, key, "manifest"))]).RunAsync
        );
        Array.ForEach(connections, connection => connection.Dispose());
        foreach (var (route, figures) in rounds)
        {
            var median = Figure.Median(figures);
            Console.WriteLine(
                $"{route, -20} {median.Processor:0.000} ms processor time, {median.PerSecond:0}/s, p99 {median.P99:0.0} ms, {writes[route].All} writes beside {writes[route].ByClock} by the clock"
            );
        }

        Console.WriteLine(
            $"{"manifest, whole", -20} {whole.Processor:0.000} ms processor time, {whole.PerSecond:0}/s, p99 {whole.P99:0.0} ms"
        );
        // A refusal is quick: what was refused has measured nothing.
        if (
            rounds.Values.SelectMany(figures => figures).Append(whole).Sum(figure => figure.Failed)
            is > 0
                and var refused
        )
        {
            throw new InvalidOperationException($"{refused} calls were refused, so these figures say nothing.");
        }

        var (idle, vain) = (rounds.Values.First(), rounds.Values.Last());
        var ratio = Figure.Median(vain.Zip(idle, (one, other) => one.Processor / other.Processor));
        Console.WriteLine(
            $"CPU, manifest in vain / idle check-in = {ratio:0.00} (goal <= {ManifestGoal}) {Met(ratio <= ManifestGoal)}"
        );
    }

    private static byte[] Signed(Uri server, ECDsa key, string route) =>
        Requests.Of(
            AgentRequestSigner.Sign(
                new AgentMessage
                {
                    Method = "GET",
                    Authority = server.Authority,
                    Target = AgentTarget.TryParse($"{AgentTarget.Prefix}{route}")!, // routes of ours are plain
                },
                key,
                TimeProvider.System.GetUtcNow(),
                nonce: null
            )
        );

    private static ScriptDraft Text(string content) =>
        new()
        {
            Name = "Says a word",
            Interpreter = "sh",
            Platform = "linux",
            Content = content,
        };

    private static string Met(bool goal) => goal ? "met" : "NOT met";
}
