using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Storage.Feed;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Storage.Outbox;

/// <summary>
/// Takes events from the outbox: runs their handlers, appends them to the change feed and deletes them, in one unit of work. A claim is a
/// row lock, so a killed node gives its claims back by dying.
/// </summary>
internal sealed class OutboxDispatcher(
    Database database,
    IDatabaseEngine engine,
    Signals signals,
    ChangeFeed feed,
    IEnumerable<EventSubscription> subscriptions,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log
) : BackgroundService
{
    private const int BatchSize = 100;
    private const int AttemptsBeforeParking = 10;
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    // Nobody sees that news is so much older, and under load one transaction tells of many changes. It paces the process, not what it records.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private readonly ILookup<string, EventSubscription> subscribers = subscriptions.ToLookup(subscription =>
        subscription.Kind
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DispatchAsync(stoppingToken) > 0)
                {
                    await feed.RefreshAsync(stoppingToken);
                    engine.Notify();
                    await Task.Delay(Gathering, TimeProvider.System, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.LoopFailed(log, nameof(OutboxDispatcher), fault);
            }

            await signals.Outbox.WaitAsync(LookAnyway, clock, stoppingToken);
        }
    }

    private async Task<int> DispatchAsync(CancellationToken ct)
    {
        try
        {
            return Counted(await database.WriteAsync((db, token) => HandleAsync(db, BatchSize, token), ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.EventBatchFailed(log, fault);
        }

        return await OneByOneAsync(ct);
    }

    private async Task<int> OneByOneAsync(CancellationToken ct)
    {
        try
        {
            return Counted(await database.WriteAsync((db, token) => HandleAsync(db, 1, token), ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return await database.WriteAsync((db, token) => BlameAsync(db, fault, token), ct);
        }
    }

    private static int Counted(List<string> kinds)
    {
        kinds.ForEach(kind => Numbers.Events.Add(1, new KeyValuePair<string, object?>("kind", kind)));
        return kinds.Count;
    }

    /// <returns>What kinds of events they were.</returns>
    private async Task<List<string>> HandleAsync(MusterDbContext db, int most, CancellationToken ct)
    {
        var rows = await Heads(db, most).ToListAsync(ct);
        rows.AddRange(await FollowingAsync(db, rows, most - rows.Count, ct));
        foreach (var row in rows)
        {
            foreach (var subscriber in subscribers[row.Kind])
            {
                await subscriber.HandleAsync(row.Payload, db, ct);
            }
        }

        await ChangeFeed.AppendAsync(
            db,
            [.. rows.Select(row => new Change(row.Topic, row.EntityId, row.Version)).Distinct()],
            clock.GetUtcNow(),
            ct
        );
        db.RemoveRange(rows);
        return [.. rows.Select(row => row.Kind)];
    }

    private async Task<int> BlameAsync(MusterDbContext db, Exception fault, CancellationToken ct)
    {
        if (await Heads(db, 1).FirstOrDefaultAsync(ct) is not { } row)
        {
            return 0;
        }

        row.Attempts++;
        row.LastError = fault.GetType().Name;
        if (row.Attempts == AttemptsBeforeParking)
        {
            Log.StreamParked(log, row.Stream, row.Kind);
        }

        return 0;
    }

    /// <summary>The first event of every stream that is neither parked nor claimed.</summary>
    private IQueryable<OutboxRow> Heads(MusterDbContext db, int most) =>
        engine.Claim<OutboxRow>(
            db,
            """
            SELECT o.* FROM outbox AS o
            WHERE o.attempts < {0} AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.stream = o.stream AND e.position < o.position)
            ORDER BY o.attempts, o.position LIMIT {1}
            """,
            AttemptsBeforeParking,
            most
        );

    /// <summary>
    /// The next events of the streams of <paramref name="heads"/>: who has claimed the first of a stream has the others, because nobody else gets past
    /// it. A stream of which much is told would take a transaction for each otherwise.
    /// </summary>
    private static async Task<List<OutboxRow>> FollowingAsync(
        MusterDbContext db,
        List<OutboxRow> heads,
        int most,
        CancellationToken ct
    )
    {
        if (heads.Count == 0 || most == 0)
        {
            return [];
        }

        var (streams, claimed) = (heads.Select(row => row.Stream).ToList(), heads.Select(row => row.Position).ToList());
        return await db.Set<OutboxRow>()
            .AsTracking()
            .Where(row => streams.Contains(row.Stream) && !claimed.Contains(row.Position))
            .OrderBy(row => row.Position)
            .Take(most)
            .ToListAsync(ct);
    }
}
