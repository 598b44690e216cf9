namespace Muster.Contracts.EnrollmentQueue;

/// <summary>A key that may not come back, whatever it claims.</summary>
public sealed record BlockedKey
{
    public required Guid Id { get; init; }

    /// <summary>As the device called itself.</summary>
    public required string DisplayName { get; init; }

    /// <summary>SHA-256 over the certificate, hex: what people compare.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>SHA-256 over the SubjectPublicKeyInfo, hex: what is blocked.</summary>
    public required string Key { get; init; }

    /// <summary>The rejected request that it was blocked with.</summary>
    public required Guid RequestId { get; init; }

    public string? Reason { get; init; }

    public required string BlockedBy { get; init; }

    public required DateTimeOffset BlockedAt { get; init; }

    /// <summary>Whether the caller may lift the block.</summary>
    public required bool Decidable { get; init; }
}
