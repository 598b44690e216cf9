using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Npgsql;

namespace Muster.Storage.Postgres;

/// <summary>PostgreSQL: every unit of work is a transaction of its own, run again when it lost a race.</summary>
internal sealed class PostgresEngine : IDatabaseEngine, IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly string connectionString;
    private readonly NpgsqlDataSource source;
    private readonly PooledWriters writers;
    private readonly OtherNodes nodes;

    public PostgresEngine(string connectionString, IServiceProvider provider)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(connectionString);
        nodes = new OtherNodes(source);
        writers = new PooledWriters(StorageModule.WriterOptions(provider, Configure));
    }

    public string Name => "postgres";

    public string ClaimRows => "FOR UPDATE SKIP LOCKED";

    public string LockRows => "FOR UPDATE";

    public string HoldRows => "FOR SHARE";

    public string NowSql => "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS bigint) AS \"Value\"";

    public string TableNames => "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source);

    public Task<IAsyncDisposable?> PrepareAsync(MusterDbContext db, CancellationToken ct) =>
        MigrationLock.TakeAsync(db, connectionString, ct);

    public async Task<T> WriteAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var db = writers.Rent();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
                var result = await work(db, ct);
                // From here on the caller's patience does not matter: either it is committed or it is not.
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (Exception fault) when (attempt < Attempts && LostARace(fault))
            {
                // The next attempt reads again what the winner wrote.
            }
            finally
            {
                await writers.ReturnAsync(db);
            }
        }
    }

    public Task EnterAloneAsync(MusterDbContext db, string name, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);

    public object Instant(DateTimeOffset at) => at;

    public void Notify() => nodes.Notify();

    public Task ListenAsync(Action wake, CancellationToken ct) => nodes.RunAsync(wake, ct);

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SET TRANSACTION READ ONLY";
        await command.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    public Task<long> LoadAsync(
        DbConnection connection,
        DbTransaction transaction,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    ) => BulkLoad.RunAsync((NpgsqlConnection)connection, table, rows, ct);

    public async ValueTask DisposeAsync()
    {
        await writers.DisposeAsync();
        await source.DisposeAsync();
    }

    /// <remarks>EF wraps what may pass once more: a deadlock stands two deep.</remarks>
    private static bool LostARace(Exception fault) =>
        fault is DbUpdateConcurrencyException
        || (fault.GetBaseException() as PostgresException)?.SqlState
            is PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.UniqueViolation;
}
