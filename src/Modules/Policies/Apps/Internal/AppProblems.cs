using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Apps.Internal;

internal static class AppProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("app");

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(AppWritten outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            AppRefusal.NotFound => NotFound(),
            AppRefusal.VersionChanged => IfMatch.Moved(outcome.App!), // it was read
            AppRefusal.NameTaken => Problems.Conflict(
                "app_name_taken",
                "The name is taken",
                "Another app has this name, whatever the case. Choose another one."
            ),
            AppRefusal.TooMany => Problems.Conflict(
                "too_many_apps",
                "There are as many apps as there can be",
                $"There are at most {AppRoom.Most} apps with {AppRoom.MostVersions} versions each. Delete one that nothing needs."
            ),
            AppRefusal.PackageNotFound => Problems.Conflict(
                "package_not_found",
                "No such package",
                "No package with this SHA-256 was uploaded, or nothing needed it for long and it was swept. Upload it, then try again."
            ),
            AppRefusal.PackageOfOtherKind => Problems.Conflict(
                "package_of_other_kind",
                "The package is of another kind",
                "By its bytes the package is not what the app's kind installs. Choose the kind that fits the package."
            ),
            AppRefusal.DetectionNeeded => DetectionNeeded(),
            AppRefusal.InBlueprint => Problems.Conflict(
                "content_in_use",
                "A blueprint holds it",
                "Take the app out of the blueprints that hold it, then delete it.",
                outcome.App
            ),
            AppRefusal.TooManyProposals => ProposalProblems.TooMany(),
        };

    private static ProblemHttpResult DetectionNeeded()
    {
        var errors = new FieldErrors();
        errors.Add(
            "detection",
            "The package does not say enough of itself: say how a device finds out that the app is there."
        );
        return errors.ToProblem();
    }
}
