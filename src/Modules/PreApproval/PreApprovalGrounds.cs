namespace Muster.Modules.PreApproval;

/// <summary>Why a device was let in, as the record of its enrollment says it.</summary>
public static class PreApprovalGrounds
{
    /// <summary>It proved that it holds a key that is on the list of expected devices.</summary>
    public const string Key = "preapproved_key";

    /// <summary>It says that it is an expected device, and gave the enrollment password of that row.</summary>
    public const string Password = "preapproved_password";
}
