using Muster.Modules.Access.Roles;

namespace Muster.Modules.Access.Internal;

/// <summary>A grant of an operator or of a token.</summary>
internal sealed class GrantRow
{
    /// <summary>Given by an administrator; a grant that a provider's claims gave has the provider's id here.</summary>
    public const string Manual = "manual";

    public required Guid PrincipalId { get; init; }

    public required string Source { get; init; }

    public required Role Role { get; init; }

    public required string Scope { get; init; }

    public Grant Grant => Grant.Of(Role, Scope);

    public static GrantRow Of(Guid principal, Grant grant, string source = Manual) =>
        new()
        {
            PrincipalId = principal,
            Source = source,
            Role = grant.Role,
            Scope = grant.ScopeKey,
        };
}
