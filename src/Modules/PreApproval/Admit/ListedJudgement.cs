using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.PreApproval.Admit;

/// <summary>
/// What follows from the list. Pure. Only a key is proved, so only a key lets a device in by itself; anything else that a device says makes it
/// no more than one that is expected, for other rules or a person to let in.
/// </summary>
internal static class ListedJudgement
{
    public static Verdict Of(ListedFacts seen) =>
        seen switch
        {
            { Match: ExpectedMatchKind.Key or ExpectedMatchKind.Claim, OtherPlatform: not null } => Wrong(
                seen,
                PreApprovalRefusals.PlatformMismatch
            ),
            { Match: ExpectedMatchKind.Key, OtherSerial: true } => Verdict.Ask(PreApprovalRefusals.SerialMismatch),
            { Match: ExpectedMatchKind.Key or ExpectedMatchKind.Claim, Owner: ListedOwner.Other } => Verdict.Ask(
                PreApprovalRefusals.OtherOwner
            ),
            { Match: ExpectedMatchKind.Key, Owner: ListedOwner.Missing } => Verdict.Ask(
                PreApprovalRefusals.OwnerMissing
            ),
            { Match: ExpectedMatchKind.Key } => Verdict.Allow(PreApprovalGrounds.Key),
            { Match: ExpectedMatchKind.Claim } => Verdict.Abstain,
            { Match: ExpectedMatchKind.Near } => Wrong(seen, PreApprovalRefusals.CaseMismatch),
            { OnlyListed: false } => Verdict.Abstain,
            { Match: ExpectedMatchKind.Withdrawn } => Verdict.Deny(PreApprovalRefusals.Revoked),
            { Identifies: false } => Verdict.Ask(PreApprovalRefusals.IdentifierUnavailable),
            _ => Verdict.Deny(PreApprovalRefusals.Required),
        };

    /// <summary>The device is not the listed one as it stands. Where others may come in too, a person may find that it is all the same.</summary>
    private static Verdict Wrong(ListedFacts seen, string code) =>
        seen.OnlyListed ? Verdict.Deny(code) : Verdict.Ask(code);
}
