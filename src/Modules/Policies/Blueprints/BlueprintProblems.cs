using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("blueprint");

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(BlueprintOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            BlueprintRefusal.NotFound => NotFound(),
            BlueprintRefusal.VersionChanged => IfMatch.Moved(outcome.Blueprint!), // it was read
            BlueprintRefusal.NameTaken => Problems.Conflict(
                "blueprint_name_taken",
                "The name is taken",
                "Another blueprint has this name, whatever the case. Choose another one.",
                outcome.Blueprint
            ),
            BlueprintRefusal.LimitReached => Problems.Conflict(
                "limit_reached",
                "There are as many blueprints as there can be",
                $"There are at most {BlueprintRoom.Most} blueprints. Delete one that nothing needs."
            ),
            BlueprintRefusal.GroupNotFound => Problems.Conflict(
                "device_group_not_found",
                "No such device group",
                "One of the groups does not exist any more. Look at the groups as they are now, then choose again.",
                outcome.Blueprint
            ),
            BlueprintRefusal.ContentNotFound => Problems.Conflict(
                "blueprint_item_not_found",
                "Something is not there",
                "A policy, an app, a script or a profile that the blueprint should hold does not exist any more. Choose again.",
                outcome.Blueprint
            ),
        };
}
