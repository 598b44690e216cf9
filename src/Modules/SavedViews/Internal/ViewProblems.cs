using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.SavedViews.Internal;

internal static class ViewProblems
{
    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(ViewOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            ViewRefusal.NotFound => Problems.NotFound("view"),
            ViewRefusal.NotAllowed => Problems.Of(
                StatusCodes.Status403Forbidden,
                "forbidden",
                "Not allowed",
                "Your roles do not let you see this list, or do not let you change views of the whole team. Keep a personal view instead.",
                outcome.View
            ),
            ViewRefusal.NobodysOwn => NobodysOwn(),
            ViewRefusal.NameTaken => Problems.Conflict(
                "view_name_taken",
                "The name is taken",
                "Another view of this list has this name, whatever the case. Choose another one, or change that view.",
                outcome.View
            ),
            ViewRefusal.VersionChanged => IfMatch.Moved(outcome.View!), // it was read
            ViewRefusal.Full => Problems.Conflict(
                "too_many_views",
                "Too many views",
                $"An operator keeps at most {ViewRoom.Personal} views, the team at most {ViewRoom.Team}. Delete some that nobody uses."
            ),
        };

    public static ProblemHttpResult NobodysOwn() =>
        Problems.Of(
            StatusCodes.Status403Forbidden,
            "operator_required",
            "Only people have this",
            "A service's token has no views and columns of its own. Sign in, or use a token of an operator."
        );
}
