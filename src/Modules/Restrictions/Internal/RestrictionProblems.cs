using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Contracts.Restrictions;
using Muster.Http;

namespace Muster.Modules.Restrictions.Internal;

internal static class RestrictionProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("enrollment restriction");

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(RestrictionOutcome outcome) =>
        outcome.Refusal switch
        {
            RestrictionRefusal.VersionChanged => IfMatch.Moved(outcome.Restriction!), // it was read
            RestrictionRefusal.NameTaken => Problems.Conflict(
                "restriction_name_taken",
                "The name is taken",
                "Another restriction has this name. Choose another one."
            ),
            RestrictionRefusal.TooMany => Problems.Conflict(
                "too_many_restrictions",
                "Too many restrictions",
                $"There may be {RestrictionVerbs.Most}. Delete one that is not needed."
            ),
            _ => NotFound(),
        };
}

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Restriction">As it is now, if there is one.</param>
internal sealed record RestrictionOutcome(RestrictionRefusal? Refusal, EnrollmentRestriction? Restriction);

internal enum RestrictionRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,

    /// <summary>Every decision keeps all of them as evidence.</summary>
    TooMany,
}
