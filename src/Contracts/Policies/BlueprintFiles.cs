namespace Muster.Contracts.Policies;

/// <summary>A file that says what should be: <c>{"format": "muster/1", "items": [...]}</c>; docs/guide/blueprint-files.md has the members.</summary>
public sealed record BlueprintFile
{
    /// <summary>By which faults and things are told where they stand; at most 300 characters.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }
}

public sealed record BlueprintFiles
{
    public required IReadOnlyList<BlueprintFile> Files { get; init; }
}

public sealed record ExportBlueprints
{
    /// <summary>The one to export, with what it holds and who gets it; all of them when nothing is said.</summary>
    public Guid? BlueprintId { get; init; }

    /// <summary>Whether contents that hold secrets are to be in the files; otherwise only their hash is.</summary>
    public bool? Secrets { get; init; }

    /// <summary>One file of everything, in place of a file for each thing.</summary>
    public bool? Single { get; init; }
}

public sealed record PlanBlueprintFiles
{
    /// <summary>At most 1000 files with 1000 things and 8 MiB together.</summary>
    public required IReadOnlyList<BlueprintFile> Files { get; init; }

    /// <summary>Under this name the server remembers what was applied; without one, nothing is remembered and nothing removed.</summary>
    public string? Set { get; init; }

    /// <summary>Whether what this set made and its files no longer hold is to go.</summary>
    public bool? Prune { get; init; }
}

public sealed record ApplyBlueprintFiles
{
    public required IReadOnlyList<BlueprintFile> Files { get; init; }

    public string? Set { get; init; }

    public bool? Prune { get; init; }

    /// <summary>Whether what both the files and somebody in the console changed becomes what the files say; otherwise it is left.</summary>
    public bool? Overwrite { get; init; }

    /// <summary>The hash of the plan that was looked at: another one is not carried out.</summary>
    public required string PlanHash { get; init; }
}

/// <summary>What files come to.</summary>
public sealed record BlueprintFilePlan
{
    /// <summary>SHA-256 of the plan: the same files against the same things have the same.</summary>
    public required string Hash { get; init; }

    public string? Set { get; init; }

    /// <summary>In the order in which they are done.</summary>
    public required IReadOnlyList<PlannedThing> Items { get; init; }
}

public sealed record PlannedThing
{
    /// <summary><c>device_group</c>, <c>policy</c>, <c>app</c>, <c>script</c>, <c>esp_profile</c> or <c>blueprint</c>.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>Null when no file holds it.</summary>
    public string? Path { get; init; }

    /// <summary>From 1.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// <c>create</c>, <c>change</c>, <c>none</c>; <c>wait</c>: the same change waits for a second person already; <c>remove</c>;
    /// <c>leave</c>: the set knows it, the files do not hold it, and it is not removed.
    /// </summary>
    public required string Action { get; init; }

    /// <summary>
    /// Who moved since the set was applied last: <c>files</c>, <c>console</c>, or <c>both</c>; null when nobody did. What both changed is done only when
    /// <c>overwrite</c> says so.
    /// </summary>
    public string? ChangedBy { get; init; }

    /// <summary>Member by member; secrets are not shown.</summary>
    public required IReadOnlyList<ContentFieldDiff> Fields { get; init; }

    /// <summary>Of a script's text.</summary>
    public IReadOnlyList<ContentLineDiff>? Lines { get; init; }

    /// <summary>The proposal that waits for a second person.</summary>
    public Guid? ProposalId { get; init; }

    /// <summary>Once it was applied: <c>done</c>, <c>waiting</c> for a second person, <c>refused</c>, or <c>conflict</c>; null when there was nothing to do.</summary>
    public string? Outcome { get; init; }

    /// <summary>Of a refusal, as problems name it.</summary>
    public string? Code { get; init; }

    public string? Detail { get; init; }
}

/// <param name="Line">From 1.</param>
/// <param name="Field">Of the thing, for example <c>items[2].name</c>; empty for the whole.</param>
public sealed record BlueprintFileFault(string Path, int Line, string Field, string Words);
