using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.Access.Operators;

internal static class OperatorProblems
{
    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(OperatorOutcome outcome)
    {
        var refused = (OperatorOutcome.Refused)outcome;
        return refused.Reason switch
        {
            OperatorRefusal.NotFound => Problems.NotFound("operator"),
            OperatorRefusal.UsernameTaken => Problems.Conflict(
                "username_taken",
                "The user name is taken",
                "Another operator signs in with this name. Choose another one."
            ),
            OperatorRefusal.UnknownGroup => UnknownGroup(),
            OperatorRefusal.VersionChanged => IfMatch.Moved(refused.Current!), // it was read
            OperatorRefusal.LastAdministrator => Problems.Conflict(
                "last_administrator",
                "The last administrator",
                "Nobody else with a password may administer everything. Grant that to somebody else first.",
                refused.Current
            ),
        };
    }

    public static ProblemHttpResult UnknownGroup() =>
        Problems.Conflict(
            "device_group_not_found",
            "No such device group",
            "One of the groups does not exist any more. Choose the groups again."
        );
}
