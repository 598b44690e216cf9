using Muster.Agent.Delivery.Apart;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Log;
using Muster.Agent.Prepare;
using Muster.Agent.Run;
using Muster.Agent.State;

namespace Muster.Agent.Delivery;

/// <summary>
/// Beside the check-ins, which tell it that there is something new: gets the manifest, makes the machine as it says, and looks again every
/// hour whether it still is.
/// </summary>
internal sealed class DeliveryRun(
    DeliveryFolder files,
    IReadOnlyList<IItemHandler> handlers,
    AgentLog log,
    TimeProvider clock
)
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    /// <summary>What is due and cannot be done now, because the server cannot give it, is no reason to spin.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(30);

    /// <summary>What holds up a preparation and may go away by itself.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);
    private readonly Backoff backoff = new();
    private readonly SemaphoreSlim news = new(0);
    private HeardWord? heard;

    /// <summary>Where the device key lies.</summary>
    public required StateFolder Folder { get; init; }

    public required Func<AgentState> State { get; init; }

    /// <summary>How fast files are fetched at most; null for as fast as they come.</summary>
    public required int? BytesPerSecond { get; init; }

    /// <summary>Null where the agent's own are as safe as this one's would be. A delivery with its own is a service of its own, and ends its steps.</summary>
    public PinnedKeys? Pins { get; init; }

    /// <summary>Null where the agent cannot change them.</summary>
    public required LocalAdministrators? Administrators { get; init; }

    /// <summary>What the server said. A suspended device keeps what it has and gets nothing.</summary>
    public void Heard(AgentState state)
    {
        var now = HeardWord.Of(state);
        if (Interlocked.Exchange(ref heard, now) != now)
        {
            news.Release();
        }
    }

    /// <summary>Until it is stopped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var book = new JournalBook(files);
        var wait = Timeout.InfiniteTimeSpan;
        while (true)
        {
            await WaitAsync(wait, ct);
            var word = Volatile.Read(ref heard);
            var isWanted =
                word is { IsActive: true } && (word.DesiredVersion > 0 || word.IsPrepared || book.Now.Items.Count > 0);
            wait = isWanted ? await OnceAsync(book, ct) : Timeout.InfiniteTimeSpan;
        }
    }

    /// <returns>How long to wait when nothing is heard.</returns>
    private async Task<TimeSpan> OnceAsync(JournalBook book, CancellationToken ct)
    {
        try
        {
            var state = State();
            using var line = new DeliveryLine(Folder, state, Pins?.Of(state) ?? state.ServerKeys, clock);
            var look = new DeliveryLook(files, book, line, handlers, log, clock)
            {
                BytesPerSecond = BytesPerSecond,
                Pins = Pins,
                Administrators = Administrators,
            };
            var isHeldUp = await look.RunAsync(state, ct);
            backoff.Reset();
            var next = book.Now.Items.Min(item => item.RetryAt) - line.Clock.Now ?? Look;
            var longest = isHeldUp ? Soon : Look;
            return next < Breath ? Breath
                : next < longest ? next
                : longest;
        }
        catch (DeliveryLaterException later)
        {
            var pause = backoff.Next(later.RetryAfter);
            log.Warn("Delivery waits.", ("why", later.Message), ("seconds", (int)pause.TotalSeconds));
            return pause;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // Whatever it is: a delivery that died in silence would look like a device that is content.
            var pause = backoff.Next(asked: null);
            log.Error("Delivery cannot go on.", ("why", fault.Message), ("seconds", (int)pause.TotalSeconds));
            return pause;
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var due = wait == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, due?.Token ?? CancellationToken.None);
        try
        {
            await news.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return;
        }

        while (news.Wait(0, CancellationToken.None))
        {
            // Several words are one reason to look.
        }
    }
}
