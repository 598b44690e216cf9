namespace Muster.Contracts.Restrictions;

/// <summary>A program of the organisation's own that is asked whether a device may come in.</summary>
public sealed record PolicyHookSettings
{
    public required bool Enabled { get; init; }

    /// <summary>Null while none is set.</summary>
    public string? Url { get; init; }

    /// <summary>The platforms that it is asked about; empty for all.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>Until then the secret before the current one signs, too; null when only one does.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>Where the hook may stand beside the public Internet, by <c>MUSTER_POLICY_HOOK_NETWORKS</c>.</summary>
    public required IReadOnlyList<string> AllowedNetworks { get; init; }

    public string? ChangedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>0 while none is set.</summary>
    public required long Version { get; init; }
}

public sealed record PolicyHookDraft
{
    public required bool Enabled { get; init; }

    /// <summary>Where it is asked; https.</summary>
    public required string Url { get; init; }

    /// <summary>The platforms that it is asked about; all when nothing is said.</summary>
    public IReadOnlyList<string>? Platforms { get; init; }
}

public sealed record PolicyHookSaved
{
    public required PolicyHookSettings Hook { get; init; }

    /// <summary>The secret that questions are signed with, when one was made just now. It is never shown again.</summary>
    public string? Secret { get; init; }
}

/// <param name="Version">That was seen.</param>
public sealed record RotatePolicyHookSecret(long Version);

/// <summary>What was sent to the hook, what came back, and what it would mean.</summary>
public sealed record PolicyHookTest
{
    public required string Url { get; init; }

    /// <summary>What was sent beside the body, or would have been had the hook been reached; empty when it was not called at all.</summary>
    public required IReadOnlyList<PolicyHookHeader> Headers { get; init; }

    public required string Body { get; init; }

    /// <summary>Null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The beginning of what came back.</summary>
    public string? Answer { get; init; }

    public required long Milliseconds { get; init; }

    /// <summary><c>allow</c>, <c>deny</c> or <c>ask</c>; null when the answer does not count, and a person would decide.</summary>
    public string? Says { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the decision would rest on, such as <c>policy_hook</c> or <c>policy_hook_timeout</c>.</summary>
    public required string Code { get; init; }

    /// <summary>More about why there is no answer.</summary>
    public string? Detail { get; init; }
}

public sealed record PolicyHookHeader(string Name, string Value);
