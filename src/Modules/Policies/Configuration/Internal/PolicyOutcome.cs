using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Policy">As it is now, if there is one.</param>
internal sealed record PolicyOutcome(PolicyRefusal? Refusal, Contracts.Policies.ConfigurationPolicy? Policy)
{
    public static PolicyOutcome Refused(PolicyRefusal refusal) => new(refusal, null);

    /// <summary>The proposal that it became.</summary>
    public StoredProposal? Waiting { get; init; }

    /// <summary>Why the content cannot be saved.</summary>
    public CheckedContent? Faulty { get; init; }
}

internal enum PolicyRefusal
{
    NotFound,
    VersionNotFound,
    VersionChanged,
    NameTaken,
    LimitReached,
    TooManyProposals,
    ContentFaulty,

    /// <summary>A blueprint holds it.</summary>
    InBlueprint,

    /// <summary>It was sealed under a key that is lost.</summary>
    ContentUnreadable,

    /// <summary>It is sealed under a key that another node has and this one lacks.</summary>
    KeyElsewhere,
}
