namespace Muster.Contracts.StatusPages;

/// <summary>A profile as somebody wants it, whole: what is not said gets the value that a new profile has.</summary>
public sealed record EspProfileDraft
{
    /// <summary>1 to 128 visible characters; no two profiles have the same, whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Description { get; init; }

    /// <summary><c>active</c> (when nothing is said) or <c>inactive</c>.</summary>
    public string? Status { get; init; }

    /// <summary>At most 100 device groups.</summary>
    public IReadOnlyList<Guid>? AssignedGroupIds { get; init; }

    /// <summary>At most 100 apps, each once.</summary>
    public IReadOnlyList<BlockingApp>? BlockingApps { get; init; }

    /// <summary>1 to 1440; 60 when nothing is said.</summary>
    public int? TimeoutMinutes { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool? ShowProgress { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool? DeviceBlock { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool? ShowAccountProgress { get; init; }

    public bool? AccountBlock { get; init; }

    public bool? AllowSkip { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool? ShowErrorDetails { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool? AllowRetry { get; init; }

    public bool? AllowReset { get; init; }

    public bool? AllowUseOnFailure { get; init; }

    public bool? AllowLogCollection { get; init; }

    public bool? OnlyOobe { get; init; }

    /// <summary><c>all_apps</c> (when nothing is said) or <c>blocking_apps</c>.</summary>
    public string? TechnicianPhaseMode { get; init; }

    public bool? QualityUpdates { get; init; }

    /// <summary>At most 128 characters.</summary>
    public string? CustomHeading { get; init; }

    /// <summary>At most 10000 characters.</summary>
    public string? CustomMessage { get; init; }

    /// <summary>An address that begins with http:// or https://, at most 2000 characters.</summary>
    public string? SupportUrl { get; init; }
}

public sealed record CopyEspProfile
{
    /// <summary>The name of the copy.</summary>
    public required string Name { get; init; }
}

public sealed record ReorderEspProfiles
{
    /// <summary>Every profile but the default one, each once, the first to count first.</summary>
    public required IReadOnlyList<SeenEspProfile> Profiles { get; init; }
}

/// <param name="Version">As it was seen: when one moved meanwhile, nothing is reordered.</param>
public sealed record SeenEspProfile(Guid Id, long Version);
