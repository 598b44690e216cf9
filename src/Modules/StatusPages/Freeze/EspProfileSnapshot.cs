using Muster.Kernel.Ids;
using Muster.Modules.StatusPages.Resolve;

namespace Muster.Modules.StatusPages.Freeze;

/// <summary>What an attempt goes by, as it was when the device was admitted: its page is set once.</summary>
internal sealed class EspProfileSnapshot
{
    public required EnrollmentId RecordId { get; init; }

    public required EspProfileId ProfileId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public required ProfileTarget Target { get; init; }

    /// <summary>The profile as the API showed it to whoever sees everything.</summary>
    public required string Profile { get; init; }

    public required DateTimeOffset At { get; init; }
}
