namespace Muster.Protocols.Agent.Delivery;

/// <summary>An app as a device gets it: the document of an item of kind <c>app</c>.</summary>
public sealed record AppDocument
{
    /// <summary>From a package: <c>deb</c>, <c>msi</c>, <c>win32</c>, <c>msix</c>, <c>pkg</c>. From a source: <c>apt</c>, <c>winget</c>, <c>homebrew</c>.</summary>
    public required string Kind { get; init; }

    public string? PackageSha256 { get; init; }

    public long? PackageSizeBytes { get; init; }

    /// <summary>How the source calls it.</summary>
    public string? PackageId { get; init; }

    /// <summary><c>latest</c>, <c>at_least</c> or <c>exactly</c>; of sources only.</summary>
    public string? VersionRule { get; init; }

    public string? PackageVersion { get; init; }

    /// <summary>Each is one argument, whatever is in it.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>All have to hold.</summary>
    public required IReadOnlyList<DetectionCheck> Detection { get; init; }

    /// <summary><c>keep</c> or <c>uninstall</c>.</summary>
    public required string OnRemoval { get; init; }

    public required bool RequiresRestart { get; init; }

    /// <summary><c>system</c> or <c>user</c>.</summary>
    public required string Context { get; init; }
}

public sealed record DetectionCheck
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

/// <summary>A script as a device gets it: the document of an item of kind <c>script</c>.</summary>
public sealed record ScriptDocument
{
    /// <summary><c>sh</c>, <c>bash</c>, <c>python3</c>, <c>powershell</c> or <c>zsh</c>.</summary>
    public required string Interpreter { get; init; }

    /// <summary><c>system</c> or <c>user</c>.</summary>
    public required string Context { get; init; }

    public required int TimeoutSeconds { get; init; }

    /// <summary><c>once</c>, <c>every_version</c> or <c>on_each_check</c>.</summary>
    public required string Runs { get; init; }

    public required IReadOnlyList<int> ExpectedExitCodes { get; init; }

    public required string Text { get; init; }
}
