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
        if (LeadsTo(from, to))
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

    /// <summary>The device itself moves on so: none of the general rules of silence, failure and cancellation.</summary>
    public static bool LeadsTo(EnrollmentState from, EnrollmentState to) => Next[from].Contains(to);

    /// <summary>It still moves: no verdict, no silence, no end.</summary>
    public static bool IsUnderWay(EnrollmentState state) =>
        state is not (Enrolled or Failed or Incomplete or Cancelled or Unenrolled);

    /// <summary>Nothing has come from the device yet.</summary>
    public static bool IsExpected(EnrollmentState state) => state is PreApproved or Invited or Ready;

    public static bool IsTerminal(EnrollmentState state) => state is Cancelled or Unenrolled;
}
