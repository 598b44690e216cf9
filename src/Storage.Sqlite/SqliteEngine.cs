using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Muster.Kernel.Time;
using Muster.Storage.Copying;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Storage.Sqlite;

/// <summary>SQLite in WAL mode: pooled readers, and one writer that commits waiting units of work together.</summary>
internal sealed class SqliteEngine : IDatabaseEngine, IAsyncDisposable
{
    private readonly SqliteDatabaseFile file;
    private readonly Lazy<SqliteWriter> writer;

    public SqliteEngine(SqliteDatabaseFile file, IServiceProvider provider)
    {
        SystemSqlite.EnsureLoaded();
        this.file = file;
        writer = new(() => new SqliteWriter(file, provider));
    }

    public string Name => "sqlite";

    public string ClaimRows => "";

    public string LockRows => "";

    public string HoldRows => "";

    public string NowSql =>
        "SELECT CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000 AS \"Value\"";

    public string TableNames =>
        @"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'";

    public void Configure(DbContextOptionsBuilder options) => options.UseSqlite(file.ConnectionString, Translate);

    /// <summary>A list of values goes as one parameter: SQLite looks up each of two thousand by its name among two thousand names.</summary>
    internal static void Translate(SqliteDbContextOptionsBuilder options) =>
        options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    public async Task<IAsyncDisposable?> PrepareAsync(MusterDbContext db, CancellationToken ct)
    {
        file.Lock();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        // A migration that was killed leaves its lock row behind; the lock on the file says that nobody else is migrating.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        return null;
    }

    public Task<T> WriteAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct) =>
        writer.Value.WriteAsync(work, ct);

    public object Instant(DateTimeOffset at) => at.ToUnixMicroseconds();

    public void Notify()
    {
        // There is no other node: the dispatcher has read the feed itself.
    }

    public Task ListenAsync(Action wake, CancellationToken ct) => Task.CompletedTask;

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct)
    {
        // Deferred, or it would hold the writer's lock; such a one begins with its first read.
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT count(*) FROM sqlite_schema";
        await command.ExecuteScalarAsync(ct);
        return transaction;
    }

    public Task<long> LoadAsync(
        DbConnection connection,
        DbTransaction transaction,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    ) => BulkLoad.RunAsync((SqliteConnection)connection, (SqliteTransaction)transaction, table, rows, ct);

    public async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            await writer.Value.DisposeAsync();
        }

        SqliteConnection.ClearPool(new SqliteConnection(file.ConnectionString));
        file.Dispose();
    }
}
