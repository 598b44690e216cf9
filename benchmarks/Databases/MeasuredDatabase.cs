using System.Data.Common;
using System.Globalization;
using Muster.Benchmarks.Backups;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Databases;

/// <summary>What differs between the two when they are measured: their processes, and how they count writes.</summary>
internal abstract class MeasuredDatabase(TestDatabase database, string folder, DbConnection connection)
    : IAsyncDisposable
{
    public TestDatabase Database => database;

    /// <summary>Data of the server, on a disk.</summary>
    public string Folder => folder;

    /// <summary>Name, version, and what makes its commits durable.</summary>
    public abstract string Title { get; }

    /// <summary>Processor time of processes other than the server's.</summary>
    public abstract TimeSpan ProcessorTime { get; }

    /// <summary>Transactions that wrote something, whoever made them.</summary>
    public abstract Task<long> WritesAsync();

    public static async Task<MeasuredDatabase> OpenAsync(DatabaseKind kind, string suffix = "")
    {
        // On a disk, as in production: /tmp may be memory.
        var folder = Directory.CreateDirectory(
            Path.Combine("/var/tmp", $"muster-bench-{Environment.ProcessId}-{kind}{suffix}")
        );
        var database = await TestDatabase.EmptyAsync(kind, folder.FullName);
        return kind switch
        {
            DatabaseKind.Sqlite => new MeasuredSqlite(database, folder.FullName),
            DatabaseKind.Postgres => await MeasuredPostgres.OpenAsync(database, folder.FullName),
        };
    }

    /// <summary>Changes with each write that the clock brings: the times of the devices heard last, and the job that is due first.</summary>
    public async Task<IReadOnlyList<string?>> ClockworkAsync() =>
        [
            Convert.ToString(await ScalarAsync("SELECT max(at) FROM device_last_seen")),
            Convert.ToString(await ScalarAsync("SELECT min(due_at) FROM jobs")),
        ];

    /// <summary>Does now what would be done some time after many changes, so that it does not fall into what is measured.</summary>
    public abstract Task SettleAsync();

    /// <summary>The database's own way to a copy of one moment.</summary>
    public abstract string CopyName { get; }

    public abstract Task<Copy> CopyAsync();

    /// <summary>Its own way back from that copy, timed; null where that is copying a file.</summary>
    public abstract Task<Copy?> RestoreCopyAsync();

    public async Task<double> MegabytesAsync() =>
        Convert.ToInt64(await ScalarAsync(SizeSql), CultureInfo.InvariantCulture) / (1024.0 * 1024);

    /// <summary>Selects how many bytes the database takes.</summary>
    protected abstract string SizeSql { get; }

    public async Task RunAsync(string sql) => await ScalarAsync(sql);

    public async Task<long> CountAsync(string table) =>
        Convert.ToInt64(await ScalarAsync($"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);

    /// <returns>The first column of each row.</returns>
    public async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these classes.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetValue(0).ToString()!); // no column that is asked for is null
        }

        return texts;
    }

    public async Task<IReadOnlyList<string>> ColumnsAsync(string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these classes.
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DropAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected string ServerVersion => connection.ServerVersion;

    protected Task<object?> ScalarAsync(string sql) => ScalarAsync(connection, sql);

    protected static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these classes.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync();
    }
}
