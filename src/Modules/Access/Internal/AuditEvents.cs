using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

internal abstract record OperatorAudited([property: JsonIgnore] string OperatorId)
{
    public AuditedEntity Entity => new("operator", OperatorId);
}

internal sealed record BootstrapTokenUsed : IAuditEvent
{
    public static string Action => "bootstrap_token_used";

    public AuditedEntity Entity => new("token", "bootstrap");
}

internal sealed record OperatorCreated(string OperatorId, [property: Personal] string Username)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "operator_created";
}

internal sealed record OperatorInvited(
    string OperatorId,
    [property: Personal] string Username,
    IReadOnlyList<string> Grants
) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_invited";
}

internal sealed record OperatorInvitedAgain(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_invited_again";
}

internal sealed record InvitationAccepted(string OperatorId, [property: Personal] string Address)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "invitation_accepted";
}

internal sealed record OperatorChanged(
    string OperatorId,
    [property: Personal] string DisplayNameBefore,
    [property: Personal] string DisplayNameAfter,
    IReadOnlyList<string> GrantsBefore,
    IReadOnlyList<string> GrantsAfter
) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_changed";
}

internal sealed record OperatorDisabled(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_disabled";
}

internal sealed record OperatorEnabled(string OperatorId) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_enabled";
}
