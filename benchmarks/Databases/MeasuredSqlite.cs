using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Muster.Benchmarks.Backups;
using Muster.Storage.Sqlite;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Databases;

/// <summary>SQLite runs inside the server's process.</summary>
internal sealed class MeasuredSqlite(TestDatabase database, string folder)
    : MeasuredDatabase(database, folder, Open(database))
{
    private const int ChangeCounterAt = 8;

    public override string Title => $"SQLite {ServerVersion}, in the server's process; WAL, synchronous FULL";

    public override TimeSpan ProcessorTime => TimeSpan.Zero;

    /// <summary>The commits to the write-ahead log, from the header of its index (sqlite.org/walformat.html, section 2.2, iChange).</summary>
    public override async Task<long> WritesAsync()
    {
        await using var index = new FileStream(
            $"{Database.Setting["sqlite:".Length..]}-shm",
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        var header = new byte[ChangeCounterAt + sizeof(uint)];
        await index.ReadExactlyAsync(header);
        return MemoryMarshal.Read<uint>(header.AsSpan(ChangeCounterAt));
    }

    protected override string SizeSql => "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";

    /// <summary>As the server does within ten minutes.</summary>
    public override Task SettleAsync() => RunAsync("PRAGMA analysis_limit = 400; ANALYZE");

    public override string CopyName => "VACUUM INTO";

    public override Task<Copy> CopyAsync()
    {
        var file = Path.Combine(Folder, "copy.db");
        return BackupRun.TimeAsync(() => RunAsync($"VACUUM INTO '{file}'"), file);
    }

    public override Task<Copy?> RestoreCopyAsync() => Task.FromResult<Copy?>(null);

    private static SqliteConnection Open(TestDatabase database)
    {
        SystemSqlite.EnsureLoaded();
        var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        return connection;
    }
}
