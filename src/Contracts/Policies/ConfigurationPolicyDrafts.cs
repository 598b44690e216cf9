namespace Muster.Contracts.Policies;

public sealed record ConfigurationPolicyDraft
{
    /// <summary>1 to 128 visible characters; no two policies have the same, whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Description { get; init; }

    /// <summary><c>windows_csp</c>, <c>apple_profile</c>, <c>apple_form</c>, <c>android_policy</c> or <c>agent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>A document of that kind, at most 1 MiB: XML of <c>apple_profile</c>, JSON of the others.</summary>
    public required string Content { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>A policy's name, description and content, whole.</summary>
public sealed record ConfigurationPolicyChange
{
    /// <summary>1 to 128 visible characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Stays as it is when nothing is said. Another content is another version.</summary>
    public string? Content { get; init; }

    /// <summary>Why the content changes, at most 500 characters.</summary>
    public string? Note { get; init; }
}

public sealed record CopyConfigurationPolicy
{
    /// <summary>The name of the copy.</summary>
    public required string Name { get; init; }
}

public sealed record RestoreConfigurationPolicyVersion
{
    /// <summary>The row's version as it was seen: when it moved meanwhile, nothing is restored.</summary>
    public required long SeenVersion { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public string? Note { get; init; }
}

public sealed record ValidateConfigurationPolicy
{
    public required string Kind { get; init; }

    public required string Content { get; init; }

    /// <summary>The policy that it is to become a version of: then the answer says what changes.</summary>
    public Guid? PolicyId { get; init; }
}
