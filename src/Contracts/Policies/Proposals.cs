namespace Muster.Contracts.Policies;

/// <summary>A change of an app, a script or an agent policy that waits for a second person, or did.</summary>
public sealed record Proposal
{
    public required Guid Id { get; init; }

    /// <summary><c>app</c>, <c>script</c> or <c>policy</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What would be changed; null for a new one, until it is approved.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The version that it was made from; 0 for a new one.</summary>
    public required int BaseNumber { get; init; }

    /// <summary>As it would be called.</summary>
    public required string Name { get; init; }

    /// <summary><c>waiting</c>, <c>approved</c>, <c>rejected</c>, <c>withdrawn</c> or <c>expired</c>.</summary>
    public required string State { get; init; }

    /// <summary>Mark of all that is proposed: an approval says which it saw.</summary>
    public required string Hash { get; init; }

    public string? Note { get; init; }

    public required string Author { get; init; }

    /// <summary>Whether the caller made it, also by a token of theirs.</summary>
    public required bool Own { get; init; }

    /// <summary>Whether the caller may approve or reject it.</summary>
    public required bool Decidable { get; init; }

    /// <summary>Something else took effect since: it can only be made again.</summary>
    public required bool Outdated { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Of a rejection.</summary>
    public string? Reason { get; init; }
}

/// <summary>All that a proposal would put into effect, beside what is in effect.</summary>
public sealed record ProposalDetails
{
    public required Proposal Proposal { get; init; }

    /// <summary>Of an app.</summary>
    public AppContent? App { get; init; }

    /// <summary>Of a script.</summary>
    public ScriptSettings? Script { get; init; }

    /// <summary>Of a configuration policy.</summary>
    public ProposedPolicy? Policy { get; init; }

    /// <summary>Of a script its text, of a policy its content, secrets too.</summary>
    public string? Content { get; init; }

    /// <summary>Against the newest version; of a new one, everything is new.</summary>
    public required ContentDiff Diff { get; init; }
}

public sealed record ProposedPolicy
{
    /// <summary><c>agent</c>: policies of other kinds do not wait.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The version whose content would come back.</summary>
    public int? RestoredFrom { get; init; }
}

public sealed record ApproveProposal
{
    /// <summary>The hash of the proposal that was looked at.</summary>
    public required string Hash { get; init; }
}

public sealed record RejectProposal
{
    /// <summary>1 to 500 characters, for its author.</summary>
    public required string Reason { get; init; }
}

public sealed record ProposalSummary
{
    public required int Waiting { get; init; }

    /// <summary>Of them, those that the caller may decide.</summary>
    public required int Decidable { get; init; }
}

public sealed record SecondPersonSetting
{
    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public required string SecondPerson { get; init; }

    /// <summary>Whether a change waits for a second person now.</summary>
    public required bool Required { get; init; }

    /// <summary>Active operators who may decide: with <c>auto</c>, two make a second person required.</summary>
    public required int People { get; init; }

    public required long Version { get; init; }
}

public sealed record ChangeSecondPerson
{
    public required string SecondPerson { get; init; }
}
