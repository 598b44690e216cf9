using Muster.Agent.Delivery.Items;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery;

/// <summary>Brings one item.</summary>
internal sealed class ItemBringing(
    DeliveryFolder folder,
    ItemStates states,
    Fetching fetching,
    IReadOnlyDictionary<string, string> variables
)
{
    /// <summary>A machine that every attempt brings down is not brought down for ever.</summary>
    private const int MostCuts = 5;
    private static readonly ItemOutcome NeverEnded = ItemOutcome.Failed(
        "never_ended",
        "The agent or the machine stopped each time before it was done."
    );

    /// <param name="holdsUp">What failed for good before it, if that counts.</param>
    /// <returns>How it is now.</returns>
    public async Task<JournalItem> RunAsync(
        ManifestItem wanted,
        IItemHandler? handler,
        string? holdsUp,
        CancellationToken ct
    )
    {
        var known = states.Find(JournalItem.KeyOf(wanted.Kind, wanted.Id));
        var isNew = known is null || IsAnother(known, wanted);
        var item = isNew
            ? Begin(wanted, known)
            : known! with
            {
                Name = wanted.Name,
                Removes = wanted.Removal == "remove",
            }; // it is not new
        if (!isNew && (item.IsOver || item.RetryAt > states.Now))
        {
            return item;
        }

        if (handler is null)
        {
            var unknown = ItemOutcome.Unsupported("kind_unknown", "This agent does not know such things.");
            return await states.BecomeAsync(item, ItemState.Unsupported, unknown, ct);
        }

        if (holdsUp is not null && (isNew || item.State != ItemState.Installed))
        {
            return await states.BecomeAsync(item, ItemState.Waiting, ItemOutcome.Failed("after_failed", holdsUp), ct);
        }

        return await BringAsync(item, wanted, handler, isNew, ct);
    }

    private async Task<JournalItem> BringAsync(
        JournalItem item,
        ManifestItem wanted,
        IItemHandler handler,
        bool isNew,
        CancellationToken ct
    )
    {
        var document = new WantedFile(folder.DocumentOf(item.Sha256), item.Sha256, wanted.SizeBytes);
        if (await fetching.DocumentAsync(wanted.Kind, wanted.Id, wanted.Version, document, ct) is { } missing)
        {
            return missing == FetchFault.NotGiven
                ? throw new DeliveryLaterException("The manifest is not the newest any more.", retryAfter: null)
                : await EndAsync(item with { Attempts = item.Attempts + 1 }, wanted, OutcomeOf(missing), ct);
        }

        var work = new ItemWork
        {
            Key = item.Key,
            Document = await File.ReadAllBytesAsync(document.Path, ct),
            Variables = variables,
            RemovesWhatLeft = item.Removes,
            Memory = item.Memory,
            Remember = memory => states.Remember(item.Key, memory),
        };
        if (await IsThereAsync(handler, work, ct))
        {
            return isNew || item.State != ItemState.Installed
                ? await states.BecomeAsync(item with { PutSha256 = item.Sha256 }, ItemState.Installed, null, ct)
                : item;
        }

        if (item.State == ItemState.Installing && item.Attempts > wanted.Retries + MostCuts)
        {
            return await EndAsync(item, wanted, NeverEnded, ct);
        }

        // Somebody changed it, or it wants to be done at each look: as if it had just come, and not told unless it comes out otherwise.
        var (isAgain, before) = (!isNew && item.State == ItemState.Installed, item.Code);
        item = isAgain ? item with { Attempts = 0 } : item;
        if (handler.NeedOf(work) is { } need)
        {
            item = await states.BecomeAsync(item, ItemState.Downloading, null, ct, tells: !isAgain);
            var package = new WantedFile(folder.PackageOf(need.Sha256), need.Sha256, need.SizeBytes);
            if (await fetching.PackageAsync(package, ct) is { } fault)
            {
                return await EndAsync(item with { Attempts = item.Attempts + 1 }, wanted, OutcomeOf(fault), ct);
            }

            work = work with { PackagePath = package.Path };
        }

        item = item with { Attempts = item.Attempts + 1, PutSha256 = item.Sha256 };
        item = await states.BecomeAsync(item, ItemState.Installing, null, ct, tells: !isAgain);
        var outcome = await states.TryAsync(step => handler.ApplyAsync(work, step), ct);
        var isNews = !isAgain || outcome.Result != ItemResult.Done || outcome.Code != before;
        return await EndAsync(states.Find(item.Key)!, wanted, outcome, ct, isNews); // it was saved just above
    }

    private Task<JournalItem> EndAsync(
        JournalItem item,
        ManifestItem wanted,
        ItemOutcome outcome,
        CancellationToken ct,
        bool isNews = true
    ) =>
        states.BecomeAsync(
            item,
            outcome.Result switch
            {
                ItemResult.Done => ItemState.Installed,
                ItemResult.Failed => ItemState.Failed,
                ItemResult.Unsupported => ItemState.Unsupported,
            },
            outcome,
            ct,
            outcome.Result == ItemResult.Failed && item.Attempts <= wanted.Retries
                ? states.RetryAfter(item.Attempts)
                : null,
            isNews
        );

    /// <summary>Another version or another round is a new beginning.</summary>
    private static bool IsAnother(JournalItem known, ManifestItem wanted) =>
        known.State is ItemState.Removing or ItemState.Removed
        || (known.Version, known.Sha256, known.Round) != (wanted.Version, wanted.Sha256, wanted.Round);

    private static JournalItem Begin(ManifestItem wanted, JournalItem? known) =>
        new()
        {
            Kind = wanted.Kind,
            Id = wanted.Id,
            Name = wanted.Name,
            Version = wanted.Version,
            Sha256 = wanted.Sha256!, // others are passed over
            Round = wanted.Round,
            State = ItemState.Waiting,
            Memory = known?.State == ItemState.Removed ? null : known?.Memory,
            PutSha256 = known?.State == ItemState.Removed ? null : known?.PutSha256,
            Removes = wanted.Removal == "remove",
        };

    private static async Task<bool> IsThereAsync(IItemHandler handler, ItemWork work, CancellationToken ct)
    {
        try
        {
            return await handler.IsThereAsync(work, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false; // what is the matter is told by the attempt to bring it
        }
    }

    private static ItemOutcome OutcomeOf(FetchFault fault) =>
        fault switch
        {
            FetchFault.NotGiven => ItemOutcome.Failed("package_missing", "The server has no such package any more."),
            FetchFault.Damaged => ItemOutcome.Failed("package_damaged", "What came has another hash than it should."),
            FetchFault.NoRoom => ItemOutcome.Failed("no_room", "There is not enough room on the disk."),
        };
}
