using System.Diagnostics.Metrics;

namespace Muster.Modules.PolicyHook.Call;

internal static class Numbers
{
    private static readonly Meter Meter = new("Muster");

    /// <summary>By what came of it: all of them words of ours.</summary>
    public static Counter<long> Asked { get; } =
        Meter.CreateCounter<long>("muster.policy.hook.asked", description: "Questions to the policy hook.");
}
