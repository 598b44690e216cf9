using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Internal;

/// <summary>One signed-in browser. The cookie carries its id; without the row the cookie is worth nothing.</summary>
internal sealed class OperatorSession
{
    /// <summary>However busy it is, a session ends then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required OperatorId OperatorId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Of this operator, before this session: a stranger's would be seen there.</summary>
    public required DateTimeOffset? PreviousSignInAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Address { get; init; }

    /// <summary>What the browser calls itself, cleaned.</summary>
    public string? Browser { get; init; }

    /// <summary>The identity provider that vouched; null after a password.</summary>
    public IdentityProviderId? ProviderId { get; init; }

    /// <summary>The provider's name of its session (<c>sid</c>), by which it can end ours.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Sealed: shown to the provider when it is asked to sign the operator out there.</summary>
    public byte[]? IdToken { get; set; }
}
