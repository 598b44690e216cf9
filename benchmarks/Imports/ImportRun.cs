using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Processes;
using Muster.Contracts.PreApproval;

namespace Muster.Benchmarks.Imports;

/// <summary>A list of expected devices, as administrators bring it: uploaded, checked, applied, undone.</summary>
internal static class ImportRun
{
    private const string Route = "/api/pre-approvals";
    private const int CheckGoalSeconds = 30;
    private const int ApplyGoalSeconds = 60;
    private const int UndoGoalSeconds = 60;
    private const int MemoryGoalMegabytes = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(MeasuredDatabase database, int rows)
    {
        var file = await ListedDevices.WriteAsync(database.Folder, rows);
        Console.WriteLine(
            $"\n{database.Title}; {rows:N0} rows, {new FileInfo(file).Length >> 20} MiB, every fourth another person"
        );
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        var idle = server.ResidentMegabytes;
        var import = await UploadAsync(server, file);
        var mapping = new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] };
        await MapAsync(server, import, mapping);
        var peak = await StepAsync(database, server, import, "previewed", "check", CheckGoalSeconds);
        var seen = await server.Admin.GetFromJsonAsync<PreApprovalImport>($"{Route}/imports/{import.Id}");
        await server.PostAsync<PreApprovalImport>(
            $"{Route}/imports/{import.Id}/commit",
            new CommitPreApprovalImport
            {
                Version = seen!.Version, // the API answers no null
                Channel = "none",
            }
        );
        peak = Math.Max(peak, await StepAsync(database, server, import, "committed", "apply", ApplyGoalSeconds));
        await ShouldBeThereAsync(database, rows);
        await server.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/undo", new { });
        peak = Math.Max(peak, await StepAsync(database, server, import, "undone", "undo", UndoGoalSeconds));
        await ShouldBeThereAsync(database, 0);
        var above = peak - idle;
        Console.WriteLine(
            $"memory at most {above} MiB above the {idle} MiB of its start (goal < {MemoryGoalMegabytes}) {Met(above < MemoryGoalMegabytes)}"
        );
        Console.WriteLine(
            $"limit: {BareRows.TitleFor(database.Database.Kind)}, {await BareRows.TimeAsync(database, file):0.0} s"
        );
    }

    private static async Task<PreApprovalImport> UploadAsync(ServerProcess server, string path)
    {
        var start = Stopwatch.GetTimestamp();
        await using var stream = File.OpenRead(path);
        using var file = new StreamContent(stream);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("local"), "domain" },
            { file, "file", Path.GetFileName(path) },
        };
        using var answer = await server.Admin.PostAsync($"{Route}/import", form);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }

        Console.WriteLine($"upload {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        return (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // the API answers no null
    }

    private static async Task MapAsync(ServerProcess server, PreApprovalImport import, MapPreApprovalImport mapping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping")
        {
            Content = JsonContent.Create(mapping),
        };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{import.Version}\""));
        using var answer = await server.Admin.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }

    /// <returns>The most memory, in MiB, that was seen meanwhile.</returns>
    private static async Task<long> StepAsync(
        MeasuredDatabase database,
        ServerProcess server,
        PreApprovalImport import,
        string state,
        string name,
        int goalSeconds
    )
    {
        var (start, before, peak) = (Stopwatch.GetTimestamp(), Used(database, server), 0L);
        while (true)
        {
            var now = await server.Admin.GetFromJsonAsync<PreApprovalImport>($"{Route}/imports/{import.Id}");
            peak = Math.Max(peak, server.ResidentMegabytes);
            if (now!.State == state) // the API answers no null
            {
                break;
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(
            $"{name} {seconds:0.0} s (goal < {goalSeconds}) {Met(seconds < goalSeconds)}; {(Used(database, server) - before).TotalSeconds:0.0} s of processor time, {peak} MiB"
        );
        return peak;
    }

    private static async Task ShouldBeThereAsync(MeasuredDatabase database, int rows)
    {
        var there = await database.CountAsync("expected_devices");
        if (there != rows)
        {
            throw new InvalidOperationException($"{there} devices are expected and {rows} should be.");
        }
    }

    private static TimeSpan Used(MeasuredDatabase database, ServerProcess server) =>
        ProcessorClock.Of(server.Id) + database.ProcessorTime;

    private static string Met(bool met) => met ? "met" : "NOT met";
}
