using Muster.Modules.Enrollments.Records;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Integration.Status;

/// <summary>Every pair of states, against the table written down a second time.</summary>
public sealed class TransitionTests
{
    private static readonly EnrollmentState[] All = Enum.GetValues<EnrollmentState>();

    private static readonly Dictionary<EnrollmentState, EnrollmentState[]> Table = new()
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
    };

    [Fact]
    public void State_under_way_goes_where_its_line_says_and_may_fail_go_silent_or_be_cancelled()
    {
        foreach (var (from, line) in Table)
        {
            EnrollmentState[] may = [.. line, Failed, Incomplete, Cancelled];
            All.Where(to => EnrollmentTransitions.Allows(from, to)).ShouldBe(may, ignoreOrder: true, $"{from}");
        }
    }

    [Fact]
    public void Enrolled_device_can_only_leave_and_what_has_ended_stays_so()
    {
        All.Where(to => EnrollmentTransitions.Allows(Enrolled, to)).ShouldBe([Unenrolled]);
        All.Where(to => EnrollmentTransitions.Allows(Cancelled, to)).ShouldBeEmpty();
        All.Where(to => EnrollmentTransitions.Allows(Unenrolled, to)).ShouldBeEmpty();
        Table.Keys.Concat([Enrolled, Failed, Incomplete, Cancelled, Unenrolled]).ShouldBe(All, ignoreOrder: true);
    }

    [Fact]
    public void Failed_attempt_is_taken_up_where_it_failed_or_proves_that_it_succeeded()
    {
        foreach (var before in Table.Keys)
        {
            All.Where(to => EnrollmentTransitions.Allows(Failed, to, before))
                .ShouldBe([before, Enrolled, Cancelled], ignoreOrder: true, $"{before}");
        }
    }

    [Fact]
    public void Silent_attempt_goes_wherever_it_could_have_gone_before_the_silence()
    {
        foreach (var (before, line) in Table)
        {
            EnrollmentState[] may = [before, .. line, Enrolled, Cancelled, Failed];
            All.Where(to => EnrollmentTransitions.Allows(Incomplete, to, before))
                .ShouldBe(may.Distinct(), ignoreOrder: true, $"{before}");
        }
    }

    [Fact]
    public void Every_state_in_which_a_record_can_stay_says_what_it_waits_for_and_whose_turn_it_is()
    {
        All.Where(state => Waits.Of(state) is not null).ShouldBe(Table.Keys, ignoreOrder: true);
        foreach (var reason in Enum.GetValues<WaitReason>())
        {
            Should.NotThrow(() => Waits.OwnerOf(reason), $"{reason}");
        }
    }

    [Fact]
    public void Every_state_counts_in_exactly_one_bucket_or_has_ended()
    {
        All.Where(state => StatusBuckets.Of(state) is null).ShouldBe([Cancelled, Unenrolled], ignoreOrder: true);
    }
}
