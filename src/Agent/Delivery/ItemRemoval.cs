using Muster.Agent.Delivery.Items;

namespace Muster.Agent.Delivery;

/// <summary>Takes off what the device should no longer have, where that is wished.</summary>
internal sealed class ItemRemoval(
    DeliveryFolder folder,
    ItemStates states,
    IReadOnlyDictionary<string, string> variables
)
{
    public async Task RunAsync(JournalItem item, IItemHandler? handler, CancellationToken ct)
    {
        if (item.State == ItemState.Removing && item.RetryAt > states.Now)
        {
            return;
        }

        var document = item.PutSha256 is { } put && File.Exists(folder.DocumentOf(put)) ? put : null;
        if (handler is null || document is null || !item.Removes)
        {
            var why = new ItemOutcome(ItemResult.Done, document is null ? "never_put" : "kept");
            await states.BecomeAsync(item, ItemState.Removed, why, ct);
            return;
        }

        var attempts = item.State == ItemState.Removing ? item.Attempts + 1 : 1;
        item = await states.BecomeAsync(item with { Attempts = attempts }, ItemState.Removing, null, ct);
        var work = new ItemWork
        {
            Key = item.Key,
            Document = await File.ReadAllBytesAsync(folder.DocumentOf(document), ct),
            Variables = variables,
            RemovesWhatLeft = true,
            Memory = item.Memory,
            Remember = memory => states.Remember(item.Key, memory),
        };
        var outcome = await states.TryAsync(step => handler.RemoveAsync(work, step), ct);
        item = states.Find(item.Key)!; // it was saved just above
        if (outcome.Result == ItemResult.Failed)
        {
            await states.BecomeAsync(item, ItemState.Removing, outcome, ct, states.RetryAfter(attempts));
        }
        else
        {
            await states.BecomeAsync(item, ItemState.Removed, outcome, ct);
        }
    }
}
