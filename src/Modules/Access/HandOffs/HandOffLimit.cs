using Muster.Http.RateLimits;

namespace Muster.Modules.Access.HandOffs;

/// <summary>Five terminals at once from one address, then one a minute.</summary>
internal sealed class HandOffLimit(TimeProvider clock)
{
    private readonly VirtualSchedule byAddress = new(clock, TimeSpan.FromMinutes(1), burst: 5);

    public TimeSpan? Take(string address) => byAddress.Take(address);
}
