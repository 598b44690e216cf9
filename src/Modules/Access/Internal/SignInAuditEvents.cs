using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

/// <param name="Provider">The identity provider that vouched; null after a password.</param>
internal sealed record SignedIn(string OperatorId, [property: Personal] string Address, string? Provider = null)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "signed_in";
}

/// <param name="Unsaid">Refusals of this account since its last such row, which have none of their own.</param>
internal sealed record SignInRefused(string OperatorId, [property: Personal] string Address, string Reason, int Unsaid)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "sign_in_refused";
}

internal sealed record OperatorSignedOut(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "signed_out";
}

internal sealed record SessionEnded(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "session_ended";
}

internal sealed record PasswordChanged(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "password_changed";
}

internal sealed record SecondFactorAdded(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "second_factor_added";
}

internal sealed record SecondFactorRemoved(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "second_factor_removed";
}

internal sealed record RecoveryCodesReplaced(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "recovery_codes_replaced";
}

internal sealed record RecoveryCodeUsed(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "recovery_code_used";
}
