using Muster.Agent.Delivery.Items;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery;

/// <summary>One pass over a manifest: what left goes, what is missing comes, in order.</summary>
internal sealed class Cycle(
    DeliveryFolder folder,
    JournalBook book,
    ItemStates states,
    Fetching fetching,
    IReadOnlyList<IItemHandler> handlers
)
{
    private static readonly HashSet<string> None = [];

    /// <exception cref="DeliveryLaterException">The server is needed and does not answer.</exception>
    public async Task RunAsync(DeliveryManifest manifest, CancellationToken ct)
    {
        var removal = new ItemRemoval(folder, states, manifest.Variables);
        foreach (var item in Left(manifest))
        {
            await removal.RunAsync(item, HandlerOf(item.Kind), ct);
        }

        var bringing = new ItemBringing(folder, states, fetching, manifest.Variables);
        string? holdsUp = null;
        foreach (var wanted in manifest.Items.Where(item => item.Sha256 is not null))
        {
            var item = await bringing.RunAsync(wanted, HandlerOf(wanted.Kind), holdsUp, ct);
            holdsUp ??= item.IsOver && wanted.OnFailure != "continue" ? wanted.Name : null;
        }

        Sweep();
    }

    /// <summary>What came last goes first.</summary>
    private List<JournalItem> Left(DeliveryManifest manifest)
    {
        var wanted = manifest.Items.Select(item => JournalItem.KeyOf(item.Kind, item.Id)).ToHashSet();
        return
        [
            .. book.Now.Items.Where(item => !wanted.Contains(item.Key) && item.State != ItemState.Removed).Reverse(),
        ];
    }

    private IItemHandler? HandlerOf(string kind) => handlers.FirstOrDefault(handler => handler.Kind == kind);

    /// <summary>Documents stay as long as something may have to be taken off; packages until nothing waits for its next attempt.</summary>
    private void Sweep()
    {
        var items = book.Now.Items;
        folder.Sweep(
            items.SelectMany(item => new[] { item.Sha256, item.PutSha256 }).OfType<string>().ToHashSet(),
            items.Any(item => item.RetryAt is not null) ? null : None
        );
    }
}
