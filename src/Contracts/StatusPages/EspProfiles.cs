namespace Muster.Contracts.StatusPages;

/// <summary>What the enrollment status page shows, waits for and allows, for the devices that it is assigned to.</summary>
public sealed record EspProfile
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>1 counts first. Null for the default profile, which counts when no other does.</summary>
    public int? Priority { get; init; }

    /// <summary>The one that applies to every device that no other profile is assigned to.</summary>
    public required bool IsDefault { get; init; }

    /// <summary><c>active</c>, or <c>inactive</c>: then it applies to nobody new.</summary>
    public required string Status { get; init; }

    /// <summary>The device groups that it is assigned to, of those that the caller may see; empty for the default profile.</summary>
    public required IReadOnlyList<EspProfileGroup> AssignedGroups { get; init; }

    /// <summary>The apps that must be there before the device may be used; none: every app that the device is to get.</summary>
    public required IReadOnlyList<BlockingApp> BlockingApps { get; init; }

    /// <summary>After how long a phase has failed.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>Device setup: show the installation of apps and profiles.</summary>
    public required bool ShowProgress { get; init; }

    /// <summary>Device setup: nobody uses the device until its required apps are installed.</summary>
    public required bool DeviceBlock { get; init; }

    /// <summary>User account setup: show it.</summary>
    public required bool ShowAccountProgress { get; init; }

    /// <summary>User account setup: nobody uses the device until it is complete.</summary>
    public required bool AccountBlock { get; init; }

    /// <summary>User account setup: the user may skip it.</summary>
    public required bool AllowSkip { get; init; }

    /// <summary>Says to the user what went wrong.</summary>
    public required bool ShowErrorDetails { get; init; }

    public required bool AllowRetry { get; init; }

    public required bool AllowReset { get; init; }

    /// <summary>After a failure the device may be used as it is.</summary>
    public required bool AllowUseOnFailure { get; init; }

    public required bool AllowLogCollection { get; init; }

    /// <summary>User account setup runs for the first user only, and only in the setup of a new device.</summary>
    public required bool OnlyOobe { get; init; }

    /// <summary>What fails pre-provisioning by a technician: <c>all_apps</c>, or <c>blocking_apps</c> only.</summary>
    public required string TechnicianPhaseMode { get; init; }

    public required bool QualityUpdates { get; init; }

    public string? CustomHeading { get; init; }

    /// <summary>Shown when the time is over or something failed.</summary>
    public string? CustomMessage { get; init; }

    public string? SupportUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required long Version { get; init; }
}

public sealed record EspProfileGroup(Guid Id, string Name);

public sealed record BlockingApp
{
    /// <summary>A UUID, or the app's package identifier: 1 to 200 letters, digits and <c>. _ - + { }</c>.</summary>
    public required string AppId { get; init; }

    /// <summary>As people know it, 1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>False: it is waited for, and its failure fails nothing.</summary>
    public required bool Required { get; init; }
}
