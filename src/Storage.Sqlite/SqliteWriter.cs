using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Muster.Storage.Model;

namespace Muster.Storage.Sqlite;

/// <summary>
/// The only writer. Units of work that wait are run one after another, each in a savepoint of one shared transaction, and answered after its
/// commit: one disk sync for up to <see cref="GroupSize"/> of them.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int GroupSize = 64;
    private static readonly TimeSpan PauseOfOutage = TimeSpan.FromMilliseconds(100);
    private readonly Channel<ISqliteWrite> waiting = Channel.CreateUnbounded<ISqliteWrite>(
        new() { SingleReader = true }
    );
    private readonly SqliteConnection connection;
    private readonly MusterDbContext db;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource ending = new();
    private readonly Task running;
    private bool outage;

    public SqliteWriter(SqliteDatabaseFile file, IServiceProvider provider)
    {
        clock = provider.GetRequiredService<TimeProvider>();
        log = provider.GetRequiredService<ILogger<SqliteWriter>>();
        connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            // An acknowledged approval survives a power cut: FULL syncs the log at every commit.
            settings.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000;";
            settings.ExecuteNonQuery();
        }

        db = new MusterDbContext(
            StorageModule.WriterOptions(provider, options => options.UseSqlite(connection, SqliteEngine.Translate))
        );
        db.Database.AutoSavepointsEnabled = false;
        running = Task.Run(RunAsync);
    }

    public Task<T> WriteAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var write = new SqliteWrite<T>(work, ct);
        if (!waiting.Writer.TryWrite(write))
        {
            return Task.FromException<T>(new ObjectDisposedException(nameof(SqliteWriter)));
        }

        Numbers.Waiting.Add(1);
        return write.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await ending.CancelAsync();
        await running;
        ending.Dispose();
        await db.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<ISqliteWrite>();
            try
            {
                await RunGroupAsync(group);
            }
            catch (Exception fault)
            {
                // The transaction as a whole failed: nobody's work is committed, and everybody hears it.
                group.ForEach(write => write.Fail(fault));
                if (group.Count == 0)
                {
                    await TurnAwayAsync(fault);
                }
            }
        }
    }

    // No transaction could be begun, and trying again at once would fail at once.
    private async Task TurnAwayAsync(Exception fault)
    {
        if (!outage)
        {
            outage = true;
            Log.CannotWrite(log, fault);
        }

        while (waiting.Reader.TryRead(out var write))
        {
            Numbers.Waiting.Add(-1);
            write.Fail(fault);
        }

        await Task.Delay(PauseOfOutage, clock, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunGroupAsync(List<ISqliteWrite> group)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        if (outage)
        {
            outage = false;
            Log.WritesAgain(log);
        }

        await db.Database.UseTransactionAsync(transaction);
        try
        {
            while (group.Count < GroupSize && waiting.Reader.TryRead(out var write))
            {
                Numbers.Waiting.Add(-1);
                group.Add(write);
                await RunOneAsync(write, transaction);
            }

            await transaction.CommitAsync();
        }
        finally
        {
            await db.Database.UseTransactionAsync(null);
        }

        Numbers.GroupSizes.Record(group.Count);
        group.ForEach(write => write.Committed());
    }

    private async Task RunOneAsync(ISqliteWrite write, SqliteTransaction transaction)
    {
        const string savepoint = "write";
        transaction.Save(savepoint);
        var done = await write.TryRunAsync(db);
        db.ChangeTracker.Clear();
        if (!done)
        {
            transaction.Rollback(savepoint);
        }

        transaction.Release(savepoint);
    }
}
