using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Internal;

/// <summary>Who an operator is at a provider: by the provider's own name for the person, never by a name or an address of theirs.</summary>
internal sealed class OperatorIdentity
{
    public required IdentityProviderId ProviderId { get; init; }

    /// <summary><c>sub</c></summary>
    public required string Subject { get; init; }

    public required OperatorId OperatorId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
