using System.Diagnostics;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Backups;

/// <summary>A backup and its restore, beside what the database's own tools need for the same rows in the same run.</summary>
internal static class BackupRun
{
    private const int Devices = 50_000;

    public static async Task RunAsync(MeasuredDatabase database)
    {
        var file = Path.Combine(database.Folder, "backup.jsonl.gz");
        await using (var server = await ServerProcess.StartAsync(database.Database, database.Folder))
        {
            using var fleet = await Fleet.StartAsync(server.Url);
            var batch = await fleet.MakeAsync(1);
            var connections = await Connection.OpenAsync(server.Url, 1);
            await new Traffic(connections, batch.Enrollments) { OnAnswer = batch.Enrolled }.RunAsync();
            await new Traffic(connections, batch.Approvals(1)).RunAsync();
            connections[0].Dispose();
            await Organisation.GrowAsync(database, Devices);

            Console.WriteLine($"\n{database.Title}; {Devices} devices");
            var own = await TimeAsync("backup", () => TakeAsync(server, file), file);
            Console.WriteLine($"RSS of the server = {server.ResidentMegabytes} MiB");
            var peer = await database.CopyAsync();
            Say(database.CopyName, peer);
            Console.WriteLine(
                $"backup / {database.CopyName} = {own.Seconds / peer.Seconds:0.0} in time, {own.Bytes / (double)peer.Bytes:0.00} in size"
            );
        }

        var restored = await TimeAsync("restore", () => RestoreAsync(database, file), file);
        if (await database.RestoreCopyAsync() is { } restoredPeer)
        {
            Say(database.CopyName, restoredPeer);
            Console.WriteLine($"restore / {database.CopyName} = {restored.Seconds / restoredPeer.Seconds:0.0} in time");
        }
    }

    public static async Task<Copy> TimeAsync(Func<Task> work, string file)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return new Copy(watch.Elapsed.TotalSeconds, new FileInfo(file).Length);
    }

    private static async Task<Copy> TimeAsync(string name, Func<Task> work, string file)
    {
        var copy = await TimeAsync(work, file);
        Say(name, copy);
        return copy;
    }

    private static void Say(string name, Copy copy) =>
        Console.WriteLine($"{name, -30}{copy.Seconds, 8:0.0} s {copy.Bytes / (1024.0 * 1024), 8:0.0} MiB");

    private static async Task TakeAsync(ServerProcess server, string file)
    {
        await using var from = await server.Admin.GetStreamAsync("/api/backup");
        await using var to = File.Create(file);
        await from.CopyToAsync(to);
    }

    private static async Task RestoreAsync(MeasuredDatabase database, string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "restored")).FullName;
        var target = await TestDatabase.EmptyAsync(database.Database.Kind, folder);
        using var restore = ServerProcess.Restore(target, database.Folder, file);
        await restore.WaitForExitAsync();
        await target.DropAsync();
        if (restore.ExitCode != 0)
        {
            throw new InvalidOperationException($"The restore ended with {restore.ExitCode}.");
        }
    }
}

internal sealed record Copy(double Seconds, long Bytes);
