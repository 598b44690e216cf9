using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Internal;

/// <summary>A command line that asks its operator, who is signed in with a browser, for a token (as RFC 8628 has it).</summary>
internal sealed class HandOff
{
    public required Guid Id { get; init; }

    /// <summary>What the terminal shows and the operator compares.</summary>
    public required string UserCode { get; init; }

    /// <summary>SHA-256 of what only the terminal knows, lowercase hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What the terminal calls its computer, cleaned.</summary>
    public required string Computer { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who said yes.</summary>
    public OperatorId? OperatorId { get; private set; }

    public bool Denied { get; private set; }

    public void Confirm(OperatorId by) => OperatorId = by;

    public void Deny() => Denied = true;
}
