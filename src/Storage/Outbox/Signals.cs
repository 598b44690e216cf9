namespace Muster.Storage.Outbox;

[Flags]
public enum WakeUps
{
    None = 0,
    Outbox = 1,
    Jobs = 2,
    Audit = 4,
}

/// <summary>Wakes the background loops of this node after a commit; a wake-up that comes while one is running is not lost.</summary>
public sealed class Signals
{
    internal Signal Outbox { get; } = new();

    internal Signal Jobs { get; } = new();

    public Signal Audit { get; } = new();

    internal void Wake(WakeUps wakeUps)
    {
        if (wakeUps.HasFlag(WakeUps.Outbox))
        {
            Outbox.Set();
        }

        if (wakeUps.HasFlag(WakeUps.Jobs))
        {
            Jobs.Set();
        }

        if (wakeUps.HasFlag(WakeUps.Audit))
        {
            Audit.Set();
        }
    }
}

/// <summary>An auto-reset event for one waiting loop.</summary>
public sealed class Signal
{
    private readonly SemaphoreSlim semaphore = new(0, 1);

    internal void Set()
    {
        lock (semaphore)
        {
            if (semaphore.CurrentCount == 0)
            {
                semaphore.Release();
            }
        }
    }

    /// <summary>Returns when set, when <paramref name="atMost"/> has passed on <paramref name="clock"/>, or when <paramref name="ct"/> ends; never throws.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await semaphore.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // The time has come without a signal, and the loop looks anyway; or it is told to end, and sees that.
        }
    }
}
