using System.Collections.Frozen;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>Who can end a wait.</summary>
public enum WaitOwner
{
    Device,
    User,
    Admin,
    Server,
}

/// <summary>For every state in which a record can stay, what it waits for there, and whose turn it is. A test tries all states and reasons.</summary>
public static class Waits
{
    private static readonly FrozenDictionary<EnrollmentState, WaitReason> ByState = new Dictionary<
        EnrollmentState,
        WaitReason
    >
    {
        [PreApproved] = WaitReason.Invitation,
        [Invited] = WaitReason.DeviceStart,
        [Ready] = WaitReason.DeviceStart,
        [Authenticating] = WaitReason.Credentials,
        [Authorizing] = WaitReason.Admission,
        [AwaitingApproval] = WaitReason.HumanDecision,
        [PendingVerification] = WaitReason.Identifier,
        [IssuingIdentity] = WaitReason.DeviceConfirmation,
        [Registering] = WaitReason.Registration,
        [DeviceSetup] = WaitReason.DeviceSetup,
        [ApplyingPolicies] = WaitReason.Policies,
        [InstallingApps] = WaitReason.Apps,
        [AccountSetup] = WaitReason.AccountSetup,
        [PendingUser] = WaitReason.User,
    }.ToFrozenDictionary();

    /// <returns>Null for a state in which nothing is waited for.</returns>
    public static WaitReason? Of(EnrollmentState state) => ByState.TryGetValue(state, out var reason) ? reason : null;

    public static WaitOwner OwnerOf(WaitReason reason) =>
        reason switch
        {
            WaitReason.HumanDecision or WaitReason.Invitation => WaitOwner.Admin,
            WaitReason.UndoWindow or WaitReason.Admission => WaitOwner.Server,
            WaitReason.DeviceStart or WaitReason.AccountSetup or WaitReason.User => WaitOwner.User,
            WaitReason.DeviceConfirmation
            or WaitReason.Credentials
            or WaitReason.Identifier
            or WaitReason.Registration
            or WaitReason.DeviceSetup
            or WaitReason.Policies
            or WaitReason.Apps => WaitOwner.Device,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A wait that nobody owns."),
        };
}
