namespace Muster.Contracts.Policies;

/// <summary>A script that devices can run. Its text is read apart, by those who manage policies.</summary>
public sealed record Script
{
    public required Guid Id { get; init; }

    /// <summary>The newest version's number: each change makes the next one.</summary>
    public required int Number { get; init; }

    public required ScriptSettings Settings { get; init; }

    /// <summary>Mark of the text: equal texts have equal ones on this server, and nobody else can make it.</summary>
    public required string TextHash { get; init; }

    public required int SizeBytes { get; init; }

    /// <summary>Mark of settings and text; names the version in the audit log.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required long Version { get; init; }
}

public sealed record ScriptSettings
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary><c>sh</c>, <c>bash</c>, <c>python3</c>, <c>powershell</c> or <c>zsh</c>.</summary>
    public required string Interpreter { get; init; }

    /// <summary><c>linux</c>, <c>macos</c> or <c>windows</c>.</summary>
    public required string Platform { get; init; }

    /// <summary><c>system</c> or <c>user</c>.</summary>
    public required string Context { get; init; }

    public required int TimeoutSeconds { get; init; }

    /// <summary><c>once</c>, <c>every_version</c> or <c>on_each_check</c>.</summary>
    public required string Runs { get; init; }

    /// <summary>What counts as success.</summary>
    public required IReadOnlyList<int> ExpectedExitCodes { get; init; }
}

/// <summary>A script as somebody wants it, whole.</summary>
public sealed record ScriptDraft
{
    /// <summary>1 to 128 visible characters; no two scripts have the same, whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>At most 2000 characters.</summary>
    public string? Description { get; init; }

    public required string Interpreter { get; init; }

    public required string Platform { get; init; }

    /// <summary><c>system</c> when nothing is said.</summary>
    public string? Context { get; init; }

    /// <summary>1 to 3600; 300 when nothing is said.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary><c>every_version</c> when nothing is said.</summary>
    public string? Runs { get; init; }

    /// <summary>0 to 255, at most 20 of them; 0 alone when nothing is said.</summary>
    public IReadOnlyList<int>? ExpectedExitCodes { get; init; }

    /// <summary>The text: at most 256 KiB as UTF-8, without NUL.</summary>
    public required string Content { get; init; }

    /// <summary>Why, for those who read the versions; at most 500 characters.</summary>
    public string? Note { get; init; }
}

public sealed record CopyScript
{
    /// <summary>The name of the copy.</summary>
    public required string Name { get; init; }
}

public sealed record ScriptVersion
{
    public required int Number { get; init; }

    public required ScriptSettings Settings { get; init; }

    public required string TextHash { get; init; }

    public required int SizeBytes { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The second person, when one was asked.</summary>
    public string? ApprovedBy { get; init; }

    public string? Note { get; init; }
}

/// <summary>One version with its text.</summary>
public sealed record ScriptText
{
    public required ScriptVersion Version { get; init; }

    public required string Content { get; init; }
}
