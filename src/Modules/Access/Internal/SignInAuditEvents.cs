using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

/// <param name="Provider">The identity provider that vouched; null after a password.</param>
internal sealed record SignedIn(string OperatorId, [property: Personal] string Address, string? Provider = null)
    : IAuditEvent
{
    public static string Action => "signed_in";

    public AuditedEntity Entity => new("operator", OperatorId);
}

/// <param name="Unsaid">Refusals of this account since its last such row, which have none of their own.</param>
internal sealed record SignInRefused(string OperatorId, [property: Personal] string Address, string Reason, int Unsaid)
    : IAuditEvent
{
    public static string Action => "sign_in_refused";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record SessionEnded(string OperatorId) : IAuditEvent
{
    public static string Action => "session_ended";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record PasswordChanged(string OperatorId) : IAuditEvent
{
    public static string Action => "password_changed";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record SecondFactorAdded(string OperatorId) : IAuditEvent
{
    public static string Action => "second_factor_added";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record SecondFactorRemoved(string OperatorId) : IAuditEvent
{
    public static string Action => "second_factor_removed";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record RecoveryCodesReplaced(string OperatorId) : IAuditEvent
{
    public static string Action => "recovery_codes_replaced";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record RecoveryCodeUsed(string OperatorId) : IAuditEvent
{
    public static string Action => "recovery_code_used";

    public AuditedEntity Entity => new("operator", OperatorId);
}
