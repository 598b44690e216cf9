using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.StatusPages.Internal;

internal static class EspProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("profile");

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(ProfileOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            ProfileRefusal.NotFound => NotFound(),
            ProfileRefusal.VersionChanged => IfMatch.Moved(outcome.Profile!), // it was read
            ProfileRefusal.NameTaken => Problems.Conflict(
                "esp_profile_name_taken",
                "The name is taken",
                "Another profile has this name, whatever the case. Choose another one.",
                outcome.Profile
            ),
            ProfileRefusal.LimitReached => Problems.Conflict(
                "limit_reached",
                "There are as many profiles as there can be",
                $"There are at most {ProfileRoom.Most} profiles with the default one. Delete one that nothing needs, or assign an existing one to more groups."
            ),
            ProfileRefusal.GroupNotFound => Problems.Conflict(
                "device_group_not_found",
                "No such device group",
                "One of the groups does not exist any more. Look at the groups as they are now, then choose again.",
                outcome.Profile
            ),
            ProfileRefusal.InBlueprint => Problems.Conflict(
                "content_in_use",
                "A blueprint brings it",
                "Take the profile out of the blueprints that hold it, then delete it.",
                outcome.Profile
            ),
            ProfileRefusal.IsDefault => Problems.Conflict(
                "default_esp_profile",
                "The default profile is for every device",
                "It can be neither deleted nor made inactive nor assigned to groups. To show nothing to anybody, turn off its progress.",
                outcome.Profile
            ),
        };
}
