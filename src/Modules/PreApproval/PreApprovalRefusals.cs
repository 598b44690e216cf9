using Muster.ErrorCatalogue;

namespace Muster.Modules.PreApproval;

/// <summary>Why the list of expected devices refuses a device, or has a person asked about it.</summary>
public static class PreApprovalRefusals
{
    public const string Required = "preapproval_required";
    public const string CaseMismatch = "preapproval_serial_case_mismatch";
    public const string PlatformMismatch = "preapproval_platform_mismatch";
    public const string Revoked = "preapproval_revoked";
    public const string IdentifierUnavailable = "identifier_unavailable";

    /// <summary>It says a listed serial number, and another maker or model than the list has.</summary>
    public const string ModelMismatch = "preapproval_model_mismatch";

    /// <summary>It says that it is an expected device, and the password that it gave is not that of its row.</summary>
    public const string PasswordWrong = "preapproval_password_wrong";

    /// <summary>It gave a password, and so many wrong ones came before that none is looked at.</summary>
    public const string PasswordLocked = "preapproval_password_locked";

    /// <summary>It proves to be the listed device and says another serial number than the list has.</summary>
    public const string SerialMismatch = "preapproval_serial_mismatch";

    /// <summary>The enrollment key that it came with is of somebody else than the list says.</summary>
    public const string OtherOwner = "preapproval_other_owner";

    /// <summary>The list says nobody whose it is, or somebody who is not active.</summary>
    public const string OwnerMissing = "preapproval_owner_missing";

    /// <summary>The entry of the error catalogue; null for a reason that is none of these.</summary>
    public static string? ErrorCodeOf(string? code) =>
        code switch
        {
            Required or ModelMismatch => "ENR-1001",
            CaseMismatch => "ENR-1002",
            PlatformMismatch => "ENR-1003",
            Revoked => "ENR-1004",
            IdentifierUnavailable => "ENR-1005",
            PasswordWrong => "ENR-1203",
            PasswordLocked => "ENR-1204",
            _ => null,
        };

    /// <summary>
    /// What the person in front of the device reads; null when the list does not refuse it. It is the same for every reason: who tries serial
    /// numbers must not hear when one is nearly right. Administrators read the reason.
    /// </summary>
    public static string? TextOf(string? code)
    {
        if (ErrorCodeOf(code) is null)
        {
            return null;
        }

        var told = ErrorCodeOf(Required)!; // it is one of them
        var explained = Explainer.Explain(new Observation { Code = told }, Language.English);
        return $"{explained.Causes[0].UserText} ({told})";
    }
}
