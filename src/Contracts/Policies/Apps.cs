namespace Muster.Contracts.Policies;

/// <summary>Software that devices can be given.</summary>
public sealed record App
{
    public required Guid Id { get; init; }

    /// <summary>The newest version's number: each change makes the next one.</summary>
    public required int Number { get; init; }

    public required AppContent Content { get; init; }

    /// <summary>Mark of the content; names the version in the audit log.</summary>
    public required string Hash { get; init; }

    /// <summary>What the package says of itself, when there is one.</summary>
    public Package? Package { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required long Version { get; init; }
}

public sealed record AppContent
{
    public required string Name { get; init; }

    public string? Publisher { get; init; }

    public string? Description { get; init; }

    /// <summary><c>android</c>, <c>ios</c>, <c>linux</c>, <c>macos</c> or <c>windows</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>
    /// From a package: <c>deb</c>, <c>msi</c>, <c>win32</c>, <c>msix</c>, <c>pkg</c>. From a source: <c>apt</c>, <c>winget</c>, <c>homebrew</c>,
    /// <c>app_store</c>, <c>managed_play</c>, <c>vpp</c>.
    /// </summary>
    public required string Kind { get; init; }

    public string? PackageSha256 { get; init; }

    /// <summary>How the source calls it.</summary>
    public string? PackageId { get; init; }

    /// <summary><c>latest</c>, <c>at_least</c> or <c>exactly</c>; of sources only.</summary>
    public string? VersionRule { get; init; }

    public string? PackageVersion { get; init; }

    /// <summary>Shown to those who manage policies. Null says that there are some which the caller may not see, or that they cannot be opened.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    public required IReadOnlyList<DetectionRule> Detection { get; init; }

    /// <summary><c>keep</c> or <c>uninstall</c>: what happens when the app is no longer assigned.</summary>
    public required string OnRemoval { get; init; }

    public required bool RequiresRestart { get; init; }

    /// <summary><c>system</c> or <c>user</c>.</summary>
    public required string Context { get; init; }
}

/// <summary>How a device finds out that the app is there. All rules of an app have to hold.</summary>
public sealed record DetectionRule
{
    /// <summary><c>package</c>, <c>product_code</c>, <c>file_exists</c>, <c>file_version</c>, <c>file_sha256</c>, <c>registry_value</c> or <c>bundle</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The package, product code, absolute path, registry key, or bundle identifier.</summary>
    public required string Target { get; init; }

    /// <summary>Of a registry value: its name.</summary>
    public string? ValueName { get; init; }

    /// <summary>The least version, the SHA-256, or the registry value, by the type.</summary>
    public string? Expected { get; init; }
}

/// <summary>An app as somebody wants it, whole.</summary>
public sealed record AppDraft
{
    /// <summary>1 to 128 visible characters; no two apps have the same, whatever the case.</summary>
    public required string Name { get; init; }

    public string? Publisher { get; init; }

    /// <summary>At most 2000 characters.</summary>
    public string? Description { get; init; }

    public required string Platform { get; init; }

    public required string Kind { get; init; }

    /// <summary>Of an uploaded package; kinds from a package need it.</summary>
    public string? PackageSha256 { get; init; }

    /// <summary>Kinds from a source need it.</summary>
    public string? PackageId { get; init; }

    /// <summary><c>latest</c> when nothing is said.</summary>
    public string? VersionRule { get; init; }

    public string? PackageVersion { get; init; }

    /// <summary>Of an msi <c>NAME=value</c>, of win32 switches; the others have none. Each is one argument, whatever is in it.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Nothing said: what the package says of itself, where that suffices.</summary>
    public IReadOnlyList<DetectionRule>? Detection { get; init; }

    /// <summary><c>keep</c> when nothing is said.</summary>
    public string? OnRemoval { get; init; }

    public bool? RequiresRestart { get; init; }

    /// <summary><c>system</c> when nothing is said.</summary>
    public string? Context { get; init; }

    /// <summary>Why, for those who read the versions; at most 500 characters.</summary>
    public string? Note { get; init; }
}

public sealed record AppVersion
{
    public required int Number { get; init; }

    public required AppContent Content { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The second person, when one was asked.</summary>
    public string? ApprovedBy { get; init; }

    public string? Note { get; init; }
}

/// <summary>What differs between two versions.</summary>
public sealed record ContentDiff
{
    public required int From { get; init; }

    public required int To { get; init; }

    public required IReadOnlyList<ContentFieldDiff> Fields { get; init; }

    /// <summary>Of a script's text, line by line; null when it is the same or too long to compare so.</summary>
    public IReadOnlyList<ContentLineDiff>? Lines { get; init; }
}

/// <param name="Before">Null when it was not set; both null when the caller may not see it.</param>
public sealed record ContentFieldDiff(string Field, string? Before, string? After);

/// <param name="Kind"><c>same</c>, <c>removed</c>, <c>added</c>, or <c>gap</c>: lines that are the same and left out.</param>
public sealed record ContentLineDiff(string Kind, string Text);
