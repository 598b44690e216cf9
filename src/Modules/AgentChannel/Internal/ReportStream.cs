using Muster.Kernel.Ids;

namespace Muster.Modules.AgentChannel.Internal;

/// <summary>The highest report of one stream of a device.</summary>
internal sealed class ReportStream
{
    public required DeviceId DeviceId { get; init; }

    public required string Stream { get; init; }

    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }
}
