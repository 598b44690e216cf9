namespace Muster.Agent.Delivery.Items;

/// <summary>All that this agent can bring onto a machine.</summary>
internal static class ItemHandlers
{
    /// <param name="folder">Where handlers keep what they need.</param>
    public static IReadOnlyList<IItemHandler> Of(string folder, TimeProvider clock) => [];
}
