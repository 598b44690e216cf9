using Muster.Agent.Delivery.Items;
using Muster.Agent.Log;
using Muster.Agent.Run;

namespace Muster.Agent.Delivery;

/// <summary>How far each item is: in the journal before what it stands for begins, and told to the server when there is time.</summary>
/// <param name="finishesSteps">Whether a step that was begun is brought to its end when the agent stops.</param>
internal sealed class ItemStates(JournalBook book, Telling telling, DeliveryLine line, bool finishesSteps, AgentLog log)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
    ];

    /// <summary>Called when an item has become something else, before the server hears of it.</summary>
    public Action Settled { get; init; } = () => { };

    public DateTimeOffset Now => line.Clock.Now;

    public JournalItem? Find(string key) => book.Find(key);

    /// <param name="outcome">Of what led to it; nothing where it only begins.</param>
    /// <param name="tells">False when nothing comes of it that the server does not know.</param>
    public async Task<JournalItem> BecomeAsync(
        JournalItem item,
        ItemState state,
        ItemOutcome? outcome,
        CancellationToken ct,
        DateTimeOffset? retryAt = null,
        bool tells = true
    )
    {
        var saved = book.Save(
            item with
            {
                State = state,
                Code = outcome?.Code,
                Detail = outcome?.Detail,
                RetryAt = retryAt,
            },
            tells
        );
        if (outcome is not null && tells)
        {
            log.Info(
                "Item changed.",
                ("item", item.Key),
                ("name", item.Name),
                ("state", state),
                ("code", outcome.Code),
                ("retry_at", retryAt?.ToString("u"))
            );
        }

        Settled();
        await telling.NowAndThenAsync(line.Connection, ct);
        return saved;
    }

    public void Remember(string key, string memory) => book.Save(Find(key)! with { Memory = memory }, tells: false); // handlers remember only while they work on it

    /// <summary>When something that failed for the so-manieth time is tried again. Drawn from a window: what fails on one machine fails on all.</summary>
    public DateTimeOffset RetryAfter(int attempts) =>
        Now + Backoff.Spread(Waits[Math.Clamp(attempts, 1, Waits.Length) - 1]);

    /// <summary>Whatever a handler stumbles over is the failure of this item alone.</summary>
    public async Task<ItemOutcome> TryAsync(Func<CancellationToken, Task<ItemOutcome>> work, CancellationToken ct)
    {
        var step = finishesSteps ? CancellationToken.None : ct;
        try
        {
            return await work(step);
        }
        catch (Exception fault) when (!step.IsCancellationRequested)
        {
            return ItemOutcome.Failed("unexpected", fault.Message);
        }
    }
}
