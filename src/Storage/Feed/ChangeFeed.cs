using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Storage.Feed;

/// <summary>
/// What changed, in commit order, for live screens and waiting devices of this node. A node reads the feed when it or another node has
/// added to it; nobody polls.
/// </summary>
public sealed class ChangeFeed(Database database)
{
    /// <summary>A browser that was away for more changes than these reloads its lists instead.</summary>
    private const int Kept = 1000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Queue<NumberedChange> recent = new();
    private readonly ChangeWaiters waiters = new();
    private readonly HashSet<FeedSubscription> subscriptions = [];
    private long lastSeq = -1;

    /// <summary>Appends inside the caller's unit of work.</summary>
    internal static async Task AppendAsync(
        MusterDbContext db,
        IReadOnlyCollection<Change> changes,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (changes.Count == 0)
        {
            return;
        }

        var head = (
            await db
                .Database.SqlQueryRaw<long>(
                    "UPDATE feed_head SET seq = seq + {0} WHERE id = 1 RETURNING seq",
                    changes.Count
                )
                .ToListAsync(ct)
        ).Single();
        var seq = head - changes.Count;
        db.AddRange(
            changes.Select(change => new ChangeRow
            {
                Seq = ++seq,
                Topic = change.Topic,
                EntityId = change.EntityId,
                Version = change.Version,
                At = at,
            })
        );
    }

    /// <summary>Reads what is new and passes it on.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            foreach (var change in await ReadNewAsync(ct))
            {
                Pass(change);
            }
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>How many entities somebody waits for.</summary>
    internal int Awaited => waiters.Count;

    /// <summary>
    /// A task that ends with the next change of this entity. Ask for it before reading the entity, or a change may slip between; cancel it when
    /// nobody waits any more.
    /// </summary>
    public Task NextChangeAsync(string topic, Guid entityId, CancellationToken ct) =>
        waiters.NextAsync((topic, entityId), ct);

    /// <summary>Every change after <paramref name="after"/> (null: from now on). The first item says where the stream starts, or that it missed some.</summary>
    public FeedSubscription Subscribe(long? after)
    {
        lock (gate)
        {
            var missed = after < lastSeq && !(recent.TryPeek(out var oldest) && oldest.Seq <= after + 1);
            var ahead = after > lastSeq;
            var subscription = new FeedSubscription(lastSeq, missed || ahead, Unsubscribe);
            foreach (var change in recent.Where(change => !missed && !ahead && change.Seq > after))
            {
                subscription.TryAdd(change);
            }

            subscriptions.Add(subscription);
            return subscription;
        }
    }

    private async Task<IReadOnlyList<NumberedChange>> ReadNewAsync(CancellationToken ct)
    {
        long after;
        lock (gate)
        {
            after = lastSeq;
        }

        if (after < 0)
        {
            var head = await database.ReadAsync(
                (db, token) => db.Set<FeedHead>().Select(row => row.Seq).SingleAsync(token),
                ct
            );
            lock (gate)
            {
                lastSeq = head;
            }

            return [];
        }

        return await database.ReadAsync<IReadOnlyList<NumberedChange>>(
            async (db, token) =>
                await db.Set<ChangeRow>()
                    .Where(row => row.Seq > after)
                    .OrderBy(row => row.Seq)
                    .Select(row => new NumberedChange(row.Seq, new Change(row.Topic, row.EntityId, row.Version)))
                    .ToListAsync(token),
            ct
        );
    }

    private void Pass(NumberedChange change)
    {
        lock (gate)
        {
            lastSeq = change.Seq;
            recent.Enqueue(change);
            while (recent.Count > Kept)
            {
                recent.Dequeue();
            }

            foreach (var subscription in subscriptions)
            {
                subscription.TryAdd(change);
            }
        }

        waiters.Wake((change.Change.Topic, change.Change.EntityId));
    }

    private void Unsubscribe(FeedSubscription subscription)
    {
        lock (gate)
        {
            subscriptions.Remove(subscription);
        }
    }
}
