using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

internal sealed record BootstrapTokenUsed : IAuditEvent
{
    public static string Action => "bootstrap_token_used";

    public AuditedEntity Entity => new("token", "bootstrap");
}

internal sealed record OperatorCreated(string OperatorId, [property: Personal] string Username) : IAuditEvent
{
    public static string Action => "operator_created";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record SignedIn(string OperatorId, [property: Personal] string Address) : IAuditEvent
{
    public static string Action => "signed_in";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record PasswordChanged(string OperatorId) : IAuditEvent
{
    public static string Action => "password_changed";

    public AuditedEntity Entity => new("operator", OperatorId);
}
