namespace Muster.Contracts.Restrictions;

/// <summary>A device that does not ask: would it get in?</summary>
public sealed record AdmissionQuestion
{
    public required string Platform { get; init; }

    /// <summary>As the device would tell it, for example <c>Ubuntu 24.04.1 LTS</c>.</summary>
    public string? OsVersion { get; init; }

    /// <summary>The device key that it would claim; one that nobody has when nothing is said.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The Peer ID that it would claim, 32 hex digits; one of nobody when nothing is said.</summary>
    public string? PeerId { get; init; }

    /// <summary>The serial number that it would claim; none when nothing is said.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Who made it, as it would say: it counts with the model, for rows of Windows computers that have both.</summary>
    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    /// <summary><c>personal</c> or <c>corporate</c>, as its user would say; it counts only where a list leaves it to them.</summary>
    public string? Ownership { get; init; }

    /// <summary>The enrollment key that it would bring.</summary>
    public Guid? EnrollmentKeyId { get; init; }

    /// <summary>SHA-256 of its public key, 64 hex digits: a device that is known already. A new key when nothing is said.</summary>
    public string? KeyFingerprint { get; init; }

    /// <summary>SHA-256 of its certificate, 64 hex digits: only the very device that the policy hook was asked about has its answer.</summary>
    public string? CertificateFingerprint { get; init; }

    /// <summary>Where it would call from; the caller's own address when nothing is said.</summary>
    public string? Address { get; init; }
}

/// <summary>What would be decided, and why. Nothing was changed by asking.</summary>
public sealed record AdmissionAnswer
{
    /// <summary><c>admitted</c>, <c>held</c> or <c>refused</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The grounds, the question or the reason; null when nothing spoke for the device or against it.</summary>
    public string? Code { get; init; }

    public required IReadOnlyList<RuleAnswer> Rules { get; init; }

    /// <summary>Whose the device would be, when it is admitted.</summary>
    public string? Owner { get; init; }

    /// <summary>The device groups that it would join, when it is admitted.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>What a person who approves it would come to, when it is held: <c>admitted</c> or <c>refused</c>.</summary>
    public string? WhenApproved { get; init; }

    public string? WhenApprovedCode { get; init; }
}

public sealed record RuleAnswer
{
    /// <summary>For example <c>enrollment-queue</c>.</summary>
    public required string Rule { get; init; }

    /// <summary><c>allow</c>, <c>ask</c>, <c>deny</c> or <c>abstain</c>.</summary>
    public required string Says { get; init; }

    public string? Code { get; init; }

    /// <summary>What it saw.</summary>
    public required IReadOnlyList<SeenFact> Facts { get; init; }

    /// <summary>Each enabled restriction, in the one rule that folds them.</summary>
    public IReadOnlyList<RestrictionFinding>? Restrictions { get; init; }
}

public sealed record SeenFact(string Name, string Value);

public sealed record RestrictionFinding
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary><c>refuse</c> or <c>ask</c>.</summary>
    public required string Effect { get; init; }

    /// <summary><c>kept</c>, <c>broken</c>, or <c>not_concerned</c>: another platform or system, or whose it is is not known yet.</summary>
    public required string Finding { get; init; }
}
