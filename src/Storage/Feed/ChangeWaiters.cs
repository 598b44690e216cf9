namespace Muster.Storage.Feed;

/// <summary>Who waits for which entity. An entity is remembered for as long as somebody waits for it and no longer.</summary>
internal sealed class ChangeWaiters
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Topic, Guid EntityId), Waiters> waiting = [];

    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    public async Task NextAsync((string Topic, Guid EntityId) entity, CancellationToken ct)
    {
        var waiters = Join(entity);
        try
        {
            await waiters.Changed.Task.WaitAsync(ct);
        }
        finally
        {
            Leave(entity, waiters);
        }
    }

    public void Wake((string Topic, Guid EntityId) entity)
    {
        lock (gate)
        {
            if (waiting.Remove(entity, out var waiters))
            {
                waiters.Changed.SetResult();
            }
        }
    }

    private Waiters Join((string Topic, Guid EntityId) entity)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(entity, out var waiters))
            {
                waiting[entity] = waiters = new Waiters();
            }

            waiters.Number++;
            return waiters;
        }
    }

    private void Leave((string Topic, Guid EntityId) entity, Waiters waiters)
    {
        lock (gate)
        {
            // After a change there may be new waiters for the same entity.
            if (--waiters.Number == 0 && waiting.TryGetValue(entity, out var current) && current == waiters)
            {
                waiting.Remove(entity);
            }
        }
    }

    private sealed class Waiters
    {
        public TaskCompletionSource Changed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Number { get; set; }
    }
}
