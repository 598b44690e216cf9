using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

internal abstract record TokenAudited([property: JsonIgnore] string TokenId)
{
    public AuditedEntity Entity => new("token", TokenId);
}

/// <param name="OperatorId">Whose it is; null for a service's.</param>
internal sealed record TokenCreated(
    string TokenId,
    string Name,
    string? OperatorId,
    IReadOnlyList<string> Grants,
    DateTimeOffset ExpiresAt
) : TokenAudited(TokenId), IAuditEvent
{
    public static string Action => "token_created";
}

internal sealed record TokenRevoked(string TokenId, string Name) : TokenAudited(TokenId), IAuditEvent
{
    public static string Action => "token_revoked";
}
