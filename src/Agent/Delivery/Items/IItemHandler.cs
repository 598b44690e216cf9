namespace Muster.Agent.Delivery.Items;

/// <summary>
/// Brings one kind of items onto this machine. Every step may be cut off by a kill or a loss of power at any line, and is then simply done
/// again: each has to come to the same end from wherever the last one stopped.
/// </summary>
internal interface IItemHandler
{
    /// <summary>As in the manifest.</summary>
    string Kind { get; }

    /// <summary>The package that has to be here before <see cref="ApplyAsync"/>; null when it needs none.</summary>
    PackageNeed? NeedOf(ItemWork work);

    /// <summary>Whether the machine is as the item wants it. Looks and changes nothing.</summary>
    Task<bool> IsThereAsync(ItemWork work, CancellationToken ct);

    Task<ItemOutcome> ApplyAsync(ItemWork work, CancellationToken ct);

    /// <summary>Takes off what was put; what was not, or what others have changed since, stays.</summary>
    Task<ItemOutcome> RemoveAsync(ItemWork work, CancellationToken ct);
}

internal sealed record PackageNeed(string Sha256, long SizeBytes);
