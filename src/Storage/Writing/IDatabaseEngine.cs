using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Storage.Writing;

/// <summary>What truly differs between SQLite and PostgreSQL.</summary>
public interface IDatabaseEngine
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Runs before migrations: takes the data folder (SQLite), clears what a killed migration left.</summary>
    /// <returns>What keeps other nodes from migrating at the same time until it is disposed, if there can be any.</returns>
    Task<IAsyncDisposable?> PrepareAsync(MusterDbContext db, CancellationToken ct);

    /// <summary>Runs one unit of work and answers after its commit; <paramref name="work"/> may run more than once.</summary>
    Task<T> WriteAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>Ends a <c>SELECT</c> that claims rows: others skip them until this unit of work ends.</summary>
    string ClaimRows { get; }

    /// <summary>Ends a <c>SELECT</c> whose rows nobody else may change until this unit of work ends: others wait, then read anew.</summary>
    string LockRows { get; }

    /// <summary>Ends a <c>SELECT</c> whose rows nobody may change until this unit of work ends; others may hold them still as well.</summary>
    string HoldRows { get; }

    /// <summary>Lets only one unit of work at a time go on from here with this name, until it ends. Where there is one writer, nothing has to be done.</summary>
    Task EnterAloneAsync(MusterDbContext db, string name, CancellationToken ct) => Task.CompletedTask;

    /// <summary>An instant as a parameter of hand-written SQL.</summary>
    object Instant(DateTimeOffset at);

    /// <summary>A query for the database's own clock at this moment: <c>Value</c>, in microseconds since 1970.</summary>
    string NowSql { get; }

    /// <summary>Tells the other nodes that the change feed has grown. Carries no data.</summary>
    void Notify();

    /// <summary>Calls <paramref name="wake"/> whenever a node says so; returns when <paramref name="ct"/> ends.</summary>
    Task ListenAsync(Action wake, CancellationToken ct);

    /// <summary>Selects the names of the tables that there are.</summary>
    string TableNames { get; }

    /// <summary>Begins a transaction that sees the database as it is now, until it ends, and keeps no writer waiting.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Puts many rows into a table at once, in the caller's transaction. What the database counts goes on after them.</summary>
    /// <returns>How many.</returns>
    Task<long> LoadAsync(
        DbConnection connection,
        DbTransaction transaction,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    );
}
