using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Scripts.Internal;

internal static class ScriptProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("script");

    public static ProblemHttpResult Sealed() =>
        Problems.Conflict(
            "script_sealed",
            "The text cannot be opened",
            "It was sealed with a key that this server does not have; after a restore, give it the key of that time."
        );

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(ScriptWritten outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            ScriptRefusal.NotFound => NotFound(),
            ScriptRefusal.VersionChanged => IfMatch.Moved(outcome.Script!), // it was read
            ScriptRefusal.NameTaken => Problems.Conflict(
                "script_name_taken",
                "The name is taken",
                "Another script has this name, whatever the case. Choose another one."
            ),
            ScriptRefusal.TooMany => Problems.Conflict(
                "too_many_scripts",
                "There are as many scripts as there can be",
                $"There are at most {ScriptRoom.Most} scripts with {ScriptRoom.MostVersions} versions each. Delete one that nothing needs."
            ),
            ScriptRefusal.InBlueprint => Problems.Conflict(
                "content_in_use",
                "A blueprint holds it",
                "Take the script out of the blueprints that hold it, then delete it.",
                outcome.Script
            ),
            ScriptRefusal.TooManyProposals => ProposalProblems.TooMany(),
            ScriptRefusal.Sealed => Sealed(),
        };
}
