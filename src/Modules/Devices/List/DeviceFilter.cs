using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.List;

/// <param name="Q">The beginning of a name.</param>
/// <param name="State">Null for both.</param>
internal sealed record DeviceFilter(string? Q, DeviceGroupId? Group, PersonId? Owner, ListedState? State);

internal enum ListedState
{
    Enrolled,

    /// <summary>On the list of those that are expected, and not here yet.</summary>
    Expected,
}
