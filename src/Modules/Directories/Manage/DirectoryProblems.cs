using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.Directories.Manage;

internal static class DirectoryProblems
{
    public static ProblemHttpResult Of(DirectoryOutcome outcome) =>
        outcome.Refusal switch
        {
            DirectoryRefusal.NotFound or null => Problems.NotFound("directory"),
            DirectoryRefusal.NameTaken => Problems.Conflict(
                "directory_name_taken",
                "The name is taken",
                "Another directory is called so. Choose another name."
            ),
            DirectoryRefusal.VersionChanged => IfMatch.Moved(outcome.Directory!), // it was read
            DirectoryRefusal.TooMany => Problems.Conflict(
                "too_many_directories",
                "Too many directories",
                $"There may be {DirectoryVerbs.Most}. Remove one that is not used."
            ),
            DirectoryRefusal.PasswordMissing => PasswordMissing(),
            DirectoryRefusal.InUse => Problems.Conflict(
                "directory_in_use",
                "The directory is in use",
                $"It is still needed: {outcome.Held}. Finish or cancel them first.",
                outcome.Directory
            ),
        };

    private static ProblemHttpResult PasswordMissing()
    {
        var errors = new FieldErrors();
        errors.Add(
            "bindPassword",
            "Give the password: the one that is kept goes only to the servers, over the security and under the authorities that it was given for."
        );
        return errors.ToProblem();
    }
}
