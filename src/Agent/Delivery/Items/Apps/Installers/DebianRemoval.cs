namespace Muster.Agent.Delivery.Items.Apps.Installers;

internal static class DebianRemoval
{
    /// <summary>Only what is installed under exactly this name: apt-get would take another name for a pattern.</summary>
    public static async Task<ItemOutcome> RunAsync(AptGet apt, Dpkg dpkg, string? name, CancellationToken ct)
    {
        AppNames.Require(AppNames.IsDebian(name), "memory");
        await dpkg.FinishAsync(ct);
        if (await dpkg.VersionOfAsync(name!, ct) is null) // checked above
        {
            return ItemOutcome.Done;
        }

        var outcome = apt.IsHere ? await apt.RemoveAsync(name!, ct) : await dpkg.RemoveAsync(name!, ct); // as above
        return outcome.Result == ItemResult.Done && await dpkg.VersionOfAsync(name!, ct) is not null // as above
            ? ItemOutcome.Failed("still_there", $"{name} is still installed.")
            : outcome;
    }
}
