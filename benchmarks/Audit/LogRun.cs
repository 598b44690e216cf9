using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Muster.Benchmarks.Backups;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Processes;
using Muster.Contracts.Audit;
using Muster.Contracts.People;

namespace Muster.Benchmarks.Audit;

/// <summary>A log of many rows: sealed by the server, exported from it, verified by the CLI.</summary>
internal static class LogRun
{
    private const double GoalSeconds = 10;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(MeasuredDatabase database, int rows)
    {
        await using (var first = await ServerProcess.StartAsync(database.Database, database.Folder))
        {
            using var made = await first.Admin.PostAsJsonAsync("/api/people", new CreatePerson { DisplayName = "Ann" });
            made.EnsureSuccessStatusCode();
        }

        await Organisation.CopyAsync(database, new Part("audit_events", 1, ["id"], []), rows);
        await database.RunAsync(
            "INSERT INTO audit_unsealed (at, event_id) SELECT at, id FROM audit_events WHERE id NOT IN (SELECT event_id FROM audit_leaves) AND id NOT IN (SELECT event_id FROM audit_unsealed)"
        );
        await database.SettleAsync();
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        await SealAsync(database, server);
        var file = Path.Combine(database.Folder, "export.jsonl");
        var export = await BackupRun.TimeAsync(() => ExportAsync(server, file), file);
        Console.WriteLine(
            $"export of the log: {export.Seconds:0.0} s, {export.Bytes / (1024.0 * 1024):0} MiB; RSS of the server = {server.ResidentMegabytes} MiB"
        );
        await VerifyAsync(file, rows);
    }

    private static async Task SealAsync(MeasuredDatabase database, ServerProcess server)
    {
        var watch = Stopwatch.StartNew();
        var (before, cpu) = (await StateAsync(server), Cpu());
        var state = before;
        while (state.Waiting > 0)
        {
            await Task.Delay(Between, TimeProvider.System);
            state = await StateAsync(server);
        }

        var (sealedRows, seconds) = (before.Waiting, watch.Elapsed.TotalSeconds);
        Console.WriteLine(
            $"sealing {sealedRows} rows: {sealedRows / seconds:0} a second, {(Cpu() - cpu).TotalMicroseconds / sealedRows:0.0} us CPU each"
        );

        TimeSpan Cpu() => ProcessorClock.Of(server.Id) + database.ProcessorTime;
    }

    private static async Task VerifyAsync(string file, int rows)
    {
        // The limit: to read the file and hash it once.
        var hash = await BackupRun.TimeAsync(() => HashAsync(file), file);
        using var cli = ServerProcess.Cli("audit", "verify", file);
        var verify = await BackupRun.TimeAsync(() => cli.WaitForExitAsync(), file);
        Console.WriteLine(
            $"verifying {rows} rows = {verify.Seconds:0.0} s, exit code {cli.ExitCode} (goal <= {GoalSeconds * rows / 1_000_000:0.0} s) {(verify.Seconds <= GoalSeconds * rows / 1_000_000 ? "met" : "NOT met")}"
        );
        Console.WriteLine($"verifying / reading and hashing the file once = {verify.Seconds / hash.Seconds:0.0}");
    }

    private static async Task ExportAsync(ServerProcess server, string file)
    {
        await using var from = await server.Admin.GetStreamAsync("/api/audit/export");
        await using var to = File.Create(file);
        await from.CopyToAsync(to);
    }

    private static async Task HashAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        await SHA256.HashDataAsync(stream);
    }

    private static async Task<AuditState> StateAsync(ServerProcess server) =>
        (await server.Admin.GetFromJsonAsync<AuditState>("/api/audit/state"))!; // the API answers no null
}
