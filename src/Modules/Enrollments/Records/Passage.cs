using System.Collections.Frozen;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>The way from where a record is to where its device is now. A method without a stage passes through it: each is an event, none is missing.</summary>
internal static class Passage
{
    /// <summary>Where a record goes when it stops nowhere.</summary>
    private static readonly FrozenDictionary<EnrollmentState, EnrollmentState> Onward = new Dictionary<
        EnrollmentState,
        EnrollmentState
    >
    {
        [PreApproved] = Authenticating,
        [Invited] = Authenticating,
        [Ready] = Authenticating,
        [Authenticating] = Authorizing,
        [Authorizing] = IssuingIdentity,
        [AwaitingApproval] = IssuingIdentity,
        [PendingVerification] = IssuingIdentity,
        [IssuingIdentity] = Registering,
        [Registering] = DeviceSetup,
        [DeviceSetup] = ApplyingPolicies,
        [ApplyingPolicies] = InstallingApps,
        [InstallingApps] = Enrolled,
        [AccountSetup] = Enrolled,
        [PendingUser] = AccountSetup,
    }.ToFrozenDictionary();

    /// <summary>Takes a record there, also one that failed or was silent: it is taken up where it was.</summary>
    /// <returns>False when no way leads there: it is past that already, or has ended.</returns>
    public static bool To(
        EnrollmentRecord record,
        EnrollmentState target,
        string actor,
        DateTimeOffset now,
        ICollection<EnrollmentEvent> events
    )
    {
        var way = Between(record.StateBefore ?? record.State, target);
        if (way is null || EnrollmentTransitions.IsTerminal(record.State))
        {
            return false;
        }

        if (record.StateBefore is { } before)
        {
            events.Add(record.Move(before, actor, now));
        }

        foreach (var next in way)
        {
            events.Add(
                record.Move(
                    next,
                    actor,
                    now,
                    outcome: next != Enrolled ? null
                        : record.FailureId is null ? EnrollmentOutcome.Success
                        : EnrollmentOutcome.SuccessOnRetry
                )
            );
        }

        return true;
    }

    private static List<EnrollmentState>? Between(EnrollmentState from, EnrollmentState target)
    {
        var way = new List<EnrollmentState>();
        var at = from;
        while (at != target)
        {
            if (EnrollmentTransitions.LeadsTo(at, target))
            {
                at = target;
            }
            else if (!Onward.TryGetValue(at, out at))
            {
                return null;
            }

            way.Add(at);
        }

        return way;
    }
}
