namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Proposal">As it is now, if there is one.</param>
internal sealed record ProposalOutcome(ProposalRefusal? Refusal, StoredProposal? Proposal);

internal enum ProposalRefusal
{
    NotFound,
    NotWaiting,
    Own,

    /// <summary>Only its author takes it back.</summary>
    NotOwn,
    PersonRequired,
    HashMismatch,
    Outdated,

    /// <summary>What it needs is not there any more, or its name was taken meanwhile.</summary>
    Impossible,
}
