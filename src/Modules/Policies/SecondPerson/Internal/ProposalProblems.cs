using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Contracts.Policies;
using Muster.Http;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal static class ProposalProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("proposal");

    public static ProblemHttpResult TooMany() =>
        Problems.Conflict(
            "too_many_proposals",
            "Too many changes wait",
            $"At most {Proposing.MostWaiting} changes wait for a second person. Have some decided or withdrawn first."
        );

    /// <param name="current">As it is now, if there is one.</param>
    public static ProblemHttpResult Of(ProposalRefusal refusal, Proposal? current) =>
        refusal switch
        {
            ProposalRefusal.NotFound => NotFound(),
            ProposalRefusal.NotWaiting => Problems.Conflict(
                "proposal_not_waiting",
                "It does not wait any more",
                "The proposal was decided, withdrawn, or nobody decided it in time.",
                current
            ),
            ProposalRefusal.Own => Problems.Of(
                StatusCodes.Status403Forbidden,
                "own_proposal",
                "Somebody else has to decide",
                "You made this proposal, or the token that made it. Another person who manages policies has to look at it."
            ),
            ProposalRefusal.NotOwn => Problems.Of(
                StatusCodes.Status403Forbidden,
                "not_own_proposal",
                "Only its author withdraws it",
                "Reject it, with a reason for its author."
            ),
            ProposalRefusal.PersonRequired => Problems.Of(
                StatusCodes.Status403Forbidden,
                "person_required",
                "A person has to decide",
                "A service's token approves and rejects nothing. Sign in, or use a token of your own."
            ),
            ProposalRefusal.HashMismatch => Problems.Conflict(
                "proposal_hash_mismatch",
                "It is not what you saw",
                "The hash is not that of this proposal. Look at it again, then decide.",
                current
            ),
            ProposalRefusal.Outdated => Problems.Conflict(
                "proposal_outdated",
                "Something else took effect meanwhile",
                "What it would change has another version now, or was deleted. Its author can propose the change again.",
                current
            ),
            ProposalRefusal.Impossible => Problems.Conflict(
                "proposal_impossible",
                "It cannot take effect any more",
                "Its name was taken meanwhile, its package is gone, this node lacks a key, or there are too many of its kind. Reject it, or mend that first.",
                current
            ),
        };
}
