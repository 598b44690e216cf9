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

internal sealed record OperatorInvited(
    string OperatorId,
    [property: Personal] string Username,
    IReadOnlyList<string> Grants
) : IAuditEvent
{
    public static string Action => "operator_invited";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record OperatorInvitedAgain(string OperatorId) : IAuditEvent
{
    public static string Action => "operator_invited_again";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record InvitationAccepted(string OperatorId, [property: Personal] string Address) : IAuditEvent
{
    public static string Action => "invitation_accepted";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record OperatorChanged(
    string OperatorId,
    [property: Personal] string DisplayName,
    IReadOnlyList<string> GrantsBefore,
    IReadOnlyList<string> GrantsAfter
) : IAuditEvent
{
    public static string Action => "operator_changed";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record OperatorDisabled(string OperatorId) : IAuditEvent
{
    public static string Action => "operator_disabled";

    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record OperatorEnabled(string OperatorId) : IAuditEvent
{
    public static string Action => "operator_enabled";

    public AuditedEntity Entity => new("operator", OperatorId);
}
