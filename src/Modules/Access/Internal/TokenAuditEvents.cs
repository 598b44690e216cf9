using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

/// <param name="OperatorId">Whose it is; null for a service's.</param>
internal sealed record TokenCreated(
    string TokenId,
    string Name,
    string? OperatorId,
    IReadOnlyList<string> Grants,
    DateTimeOffset ExpiresAt
) : IAuditEvent
{
    public static string Action => "token_created";

    public AuditedEntity Entity => new("token", TokenId);
}

internal sealed record TokenRevoked(string TokenId, string Name) : IAuditEvent
{
    public static string Action => "token_revoked";

    public AuditedEntity Entity => new("token", TokenId);
}
