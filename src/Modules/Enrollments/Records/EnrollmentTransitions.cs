using System.Collections.Frozen;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>The state machine as data. A pair that is not here is refused, and a test tries them all.</summary>
public static class EnrollmentTransitions
{
    private static readonly FrozenDictionary<EnrollmentState, EnrollmentState[]> Next = new Dictionary<
        EnrollmentState,
        EnrollmentState[]
    >
    {
        [PreApproved] = [Invited, Ready, Authenticating],
        [Invited] = [Authenticating, PreApproved],
        [Ready] = [Authenticating, PreApproved],
        [Authenticating] = [Authorizing],
        [Authorizing] = [AwaitingApproval, IssuingIdentity, PendingVerification],
        [AwaitingApproval] = [IssuingIdentity],
        [PendingVerification] = [AwaitingApproval, IssuingIdentity, DeviceSetup],
        [IssuingIdentity] = [Registering],
        [Registering] = [DeviceSetup],
        [DeviceSetup] = [ApplyingPolicies, PendingUser],
        [ApplyingPolicies] = [InstallingApps],
        [InstallingApps] = [AccountSetup, Enrolled, PendingUser],
        [AccountSetup] = [Enrolled],
        [PendingUser] = [Authenticating, DeviceSetup, AccountSetup],
        [Enrolled] = [Unenrolled],
        [Failed] = [Enrolled],
        [Incomplete] = [Enrolled],
        [Cancelled] = [],
        [Unenrolled] = [],
    }.ToFrozenDictionary();

    /// <param name="before">The state that a <see cref="Failed"/> or <see cref="Incomplete"/> record was in: it may be taken up again.</param>
    public static bool Allows(EnrollmentState from, EnrollmentState to, EnrollmentState? before = null)
    {
        if (Next[from].Contains(to))
        {
            return true;
        }

        return from switch
        {
            Enrolled or Cancelled or Unenrolled => false,
            Failed => to == Cancelled || (before is not null && to == before),
            Incomplete => to is Cancelled or Failed
                || (before is { } quiet && (to == quiet || Next[quiet].Contains(to))),
            _ => to is Incomplete or Cancelled or Failed,
        };
    }

    public static bool IsTerminal(EnrollmentState state) => state is Cancelled or Unenrolled;
}
