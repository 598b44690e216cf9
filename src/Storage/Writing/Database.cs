using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Time;
using Muster.Storage.Model;
using Muster.Storage.Model.Conventions;
using Muster.Storage.Outbox;

namespace Muster.Storage.Writing;

/// <summary>
/// The unit of work. A write is one delegate: it awaits nothing but its context, may run twice, has no effect outside it, and reads again
/// what it decides on.
/// </summary>
public sealed class Database(IDatabaseEngine engine, IDbContextFactory<MusterDbContext> contexts, Signals signals)
{
    public string EngineName => engine.Name;

    /// <summary>An instant as a parameter of hand-written SQL.</summary>
    public object Instant(DateTimeOffset at) => engine.Instant(at);

    /// <summary>What the database's clock says.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken ct) =>
        Instants.FromUnixMicroseconds(
            await ReadAsync((db, token) => db.Database.SqlQueryRaw<long>(engine.NowSql).SingleAsync(token), ct)
        );

    /// <summary>Commits what <paramref name="work"/> did to the context, all or nothing, and returns its answer after the commit.</summary>
    public async Task<T> WriteAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var committed = false;
        try
        {
            var (answer, wakeUps) = await engine.WriteAsync(
                async (db, token) =>
                {
                    db.BeginUnit();
                    var result = await work(db, token);
                    await db.InThisUnit<LastSteps>().RunAsync(db, token);
                    db.InThisUnit<ToldEvents>().FillOutbox(db);
                    Versions.Stamp(db.ChangeTracker);
                    await db.SaveChangesAsync(token);
                    return (result, db.WakeUps);
                },
                ct
            );
            committed = true;
            signals.Wake(wakeUps);
            return answer;
        }
        finally
        {
            (committed ? Numbers.Writes : Numbers.FailedWrites).Add(1);
        }
    }

    /// <summary>Sends what the unit of work has so far, so that SQL in it sees the rows; nothing is committed.</summary>
    public static async Task FlushAsync(MusterDbContext db, CancellationToken ct)
    {
        Versions.Stamp(db.ChangeTracker);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Reads as much as it likes of the database as it is at this moment, and keeps no writer waiting.</summary>
    public async Task<T> ReadSnapshotAsync<T>(
        Func<MusterDbContext, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.BeginUnit();
        await db.Database.OpenConnectionAsync(ct);
        await using var snapshot = await engine.BeginSnapshotAsync(db.Database.GetDbConnection(), ct);
        await db.Database.UseTransactionAsync(snapshot, ct);
        return await read(db, ct);
    }

    /// <summary>Reads on a pooled context without tracking; sees whatever is committed.</summary>
    public async Task<T> ReadAsync<T>(Func<MusterDbContext, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.BeginUnit();
        return await read(db, ct);
    }
}
