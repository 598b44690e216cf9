using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>Lets a script in: as itself, with grants of its own, or as the operator it belongs to.</summary>
internal sealed class ApiToken : IVersioned
{
    public required ApiTokenId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first characters, for people to tell tokens apart.</summary>
    public required string Beginning { get; init; }

    /// <summary>SHA-256, lowercase hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose it is: it may what this operator may, as long as that is so. Null for a service.</summary>
    public required OperatorId? OperatorId { get; init; }

    /// <summary>The person at the beginning: who made it, or made the token that made it. Null when that was no operator, or is not known any more.</summary>
    public OperatorId? RootOperatorId { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public string? LastUsedFrom { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public long RowVersion { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
