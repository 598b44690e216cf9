namespace Muster.Agent.Enroll;

/// <summary>What this device asks to be, kept so that a restart can ask again.</summary>
internal sealed record EnrollWish
{
    public required string DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required string PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? SerialNumber { get; init; }

    /// <summary><c>personal</c> or <c>corporate</c>, as the user says.</summary>
    public string? Ownership { get; init; }
}
