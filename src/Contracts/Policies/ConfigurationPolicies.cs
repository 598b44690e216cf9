namespace Muster.Contracts.Policies;

/// <summary>What a class of devices should be set to, as the newest version says.</summary>
public sealed record ConfigurationPolicy
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary><c>windows_csp</c>, <c>apple_profile</c>, <c>apple_form</c>, <c>android_policy</c> or <c>agent</c>; never changes.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose devices can have it, such as <c>windows</c>.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>The newest version's number; the first is 1.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>Mark of the newest version's content: equal contents have equal ones on this server, and nobody else can make it.</summary>
    public required string Hash { get; init; }

    public required int SettingCount { get; init; }

    public required int WarningCount { get; init; }

    /// <summary>Whether another policy sets one of the same things to something else.</summary>
    public required bool HasConflicts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    /// <summary>The row's version, for <c>If-Match</c>; counts every change, a new name too.</summary>
    public required long Version { get; init; }
}

/// <summary>One saved state of a policy's content; it never changes.</summary>
public sealed record ConfigurationPolicyVersion
{
    public required int Number { get; init; }

    /// <summary>Mark of the content.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes of the content.</summary>
    public required int Size { get; init; }

    public required int SettingCount { get; init; }

    public required int WarningCount { get; init; }

    public string? Note { get; init; }

    /// <summary>The version whose content came back with this one.</summary>
    public int? RestoredFrom { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The second person, when one was asked.</summary>
    public string? ApprovedBy { get; init; }
}

/// <param name="Settings">What it sets; secrets without their value.</param>
public sealed record ConfigurationPolicyVersionDetails(
    ConfigurationPolicyVersion Version,
    IReadOnlyList<ConfigurationSetting> Settings,
    IReadOnlyList<ConfigurationFinding> Warnings
);

/// <param name="Value">At most 4000 characters; null when it is a secret.</param>
public sealed record ConfigurationSetting(string Key, string? Value, bool Secret);

/// <param name="Sha256">Of the content, in hex.</param>
/// <param name="Content">As it was saved.</param>
public sealed record ConfigurationPolicyContent(int Number, string Kind, string Sha256, string Content);
