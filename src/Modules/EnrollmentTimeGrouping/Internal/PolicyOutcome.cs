using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Modules.Devices;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Policy">As it is now, if there is one.</param>
/// <param name="Fault">Why the group cannot take devices, when that is the refusal.</param>
internal sealed record PolicyOutcome(PolicyRefusal? Refusal, DevicePreparationPolicy? Policy, GroupFault? Fault = null);

internal enum PolicyRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,
    LimitReached,
    GroupInvalid,
    UserGroupNotFound,
    ContentNotFound,
    GroupNameTaken,
}
