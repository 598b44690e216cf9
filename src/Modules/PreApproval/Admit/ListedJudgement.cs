using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using static Muster.Modules.Devices.ExpectedMatchKind;

namespace Muster.Modules.PreApproval.Admit;

/// <summary>
/// What follows from the list. Pure. A key is proved, and a password is known to nobody but who was told it: with either a device comes in by
/// itself. Anything else that a device says makes it no more than one that is expected, for other rules or a person to let in.
/// </summary>
internal static class ListedJudgement
{
    public static Verdict Of(ListedFacts seen) =>
        seen switch
        {
            { Match: Key or Password or Claim, OtherPlatform: not null } => Wrong(
                seen,
                PreApprovalRefusals.PlatformMismatch
            ),
            { Match: Claim, Password: PasswordStanding.Wrong } => Wrong(seen, PreApprovalRefusals.PasswordWrong),
            { Match: Claim, Password: PasswordStanding.Locked } => Wrong(seen, PreApprovalRefusals.PasswordLocked),
            { Match: Key or Password, OtherSerial: true } => Verdict.Ask(PreApprovalRefusals.SerialMismatch),
            { Match: Key or Password or Claim, Owner: ListedOwner.Other } => Verdict.Ask(
                PreApprovalRefusals.OtherOwner
            ),
            { Match: Key or Password, Owner: ListedOwner.Missing } => Verdict.Ask(PreApprovalRefusals.OwnerMissing),
            { Match: Key } => Verdict.Allow(PreApprovalGrounds.Key),
            { Match: Password } => Verdict.Allow(PreApprovalGrounds.Password),
            { Match: Claim } => Verdict.Abstain,
            { Match: Near, By: IdentifierKinds.ManufacturerModelSerial } => Wrong(
                seen,
                PreApprovalRefusals.ModelMismatch
            ),
            { Match: Near } => Wrong(seen, PreApprovalRefusals.CaseMismatch),
            { OnlyListed: false } => Verdict.Abstain,
            { Match: Withdrawn } => Verdict.Deny(PreApprovalRefusals.Revoked),
            { Identifies: false } => Verdict.Ask(PreApprovalRefusals.IdentifierUnavailable),
            _ => Verdict.Deny(PreApprovalRefusals.Required),
        };

    /// <summary>The device is not the listed one as it stands. Where others may come in too, a person may find that it is all the same.</summary>
    private static Verdict Wrong(ListedFacts seen, string code) =>
        seen.OnlyListed ? Verdict.Deny(code) : Verdict.Ask(code);
}
