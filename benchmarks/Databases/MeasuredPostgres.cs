using System.Diagnostics;
using Muster.Benchmarks.Backups;
using Muster.Benchmarks.Processes;
using Muster.TestKit.Databases;
using Npgsql;

namespace Muster.Benchmarks.Databases;

/// <summary>PostgreSQL on this machine: all processes of its cluster count, those for writing out and cleaning up too.</summary>
internal sealed class MeasuredPostgres : MeasuredDatabase
{
    private readonly int postmaster;

    private MeasuredPostgres(TestDatabase database, string folder, NpgsqlConnection connection, string title)
        : base(database, folder, connection)
    {
        postmaster = ProcessorClock.ParentOf(connection.ProcessID);
        Title = title;
    }

    public override string Title { get; }

    public override TimeSpan ProcessorTime => ProcessorClock.OfFamily(postmaster);

    public static async Task<MeasuredPostgres> OpenAsync(TestDatabase database, string folder)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var settings = new List<string>();
        foreach (var name in new[] { "fsync", "synchronous_commit", "full_page_writes", "shared_buffers" })
        {
            settings.Add($"{name} {await ScalarAsync(connection, $"SHOW {name}")}");
        }

        return new MeasuredPostgres(
            database,
            folder,
            connection,
            $"PostgreSQL {connection.PostgreSqlVersion}; {string.Join(", ", settings)}"
        );
    }

    /// <summary>PostgreSQL numbers a transaction when it writes for the first time, and only then.</summary>
    public override async Task<long> WritesAsync() =>
        Convert.ToInt64(await ScalarAsync("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));

    protected override string SizeSql => "SELECT pg_database_size(current_database())";

    public override Task SettleAsync() => ScalarAsync("VACUUM ANALYZE");

    public override string CopyName => "pg_dump / pg_restore";

    private string Dump => Path.Combine(Folder, "copy.dump");

    public override Task<Copy> CopyAsync() =>
        BackupRun.TimeAsync(() => ToolAsync("pg_dump", "--format=custom", $"--file={Dump}", Database.Setting), Dump);

    public override async Task<Copy?> RestoreCopyAsync()
    {
        var target = await TestDatabase.EmptyAsync(DatabaseKind.Postgres, Folder);
        var copy = await BackupRun.TimeAsync(
            () => ToolAsync("pg_restore", "--no-owner", $"--dbname={target.Setting}", Dump),
            Dump
        );
        await target.DropAsync();
        return copy;
    }

    private static async Task ToolAsync(string program, params string[] arguments)
    {
        using var tool = Process.Start(program, arguments);
        await tool.WaitForExitAsync();
        if (tool.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {tool.ExitCode}.");
        }
    }
}
