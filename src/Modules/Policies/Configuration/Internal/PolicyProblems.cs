using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Configuration.Internal;

internal static class PolicyProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("configuration policy");

    private static ProblemHttpResult VersionNotFound() => Problems.NotFound("version of this configuration policy");

    public static ProblemHttpResult Of(PolicyRefusal refusal) => Of(PolicyOutcome.Refused(refusal));

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(PolicyOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            PolicyRefusal.NotFound => NotFound(),
            PolicyRefusal.VersionNotFound => VersionNotFound(),
            PolicyRefusal.VersionChanged => IfMatch.Moved(outcome.Policy!), // it was read
            PolicyRefusal.NameTaken => Problems.Conflict(
                "configuration_policy_name_taken",
                "The name is taken",
                "Another configuration policy has this name, whatever the case. Choose another one.",
                outcome.Policy
            ),
            PolicyRefusal.LimitReached => Problems.Conflict(
                "limit_reached",
                "There are as many policies or versions as there can be",
                $"There are at most {PolicyRoom.Most} configuration policies with {PolicyRoom.MostVersions} versions each. Delete one that nothing needs; of one with too many versions make a copy and go on with it."
            ),
            PolicyRefusal.TooManyProposals => ProposalProblems.TooMany(),
            PolicyRefusal.InBlueprint => Problems.Conflict(
                "content_in_use",
                "A blueprint holds it",
                "Take the policy out of the blueprints that hold it, then delete it.",
                outcome.Policy
            ),
            PolicyRefusal.ContentUnreadable => Problems.Conflict(
                "policy_content_unreadable",
                "The content cannot be opened",
                "This version was sealed under a key that this server does not have. Put the key back, or save the policy's content anew."
            ),
            PolicyRefusal.KeyElsewhere => Problems.Conflict(
                "policy_key_elsewhere",
                "This node lacks a key",
                "Another node has the key that opens this policy and this one does not. Give this node the key, or send the request to the other one; nothing was saved.",
                outcome.Policy
            ),
            PolicyRefusal.ContentFaulty => Faulty(outcome.Faulty!), // set with this refusal
        };

    public static ProblemHttpResult Faulty(CheckedContent content)
    {
        const string code = "policy_content_faulty";
        return TypedResults.Problem(
            "Mend what faults names and send the request again; nothing was saved.",
            statusCode: StatusCodes.Status400BadRequest,
            title: "The policy's content has faults",
            type: $"urn:muster:problem:{code}",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = code,
                ["docs"] = Problems.DocsOf(code),
                ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["content"] =
                    [
                        .. content.Document.Faults.Select(fault =>
                            $"{fault.Place.Line}:{fault.Place.Column}: {fault.Code} {fault.Words}"
                        ),
                    ],
                },
                ["faults"] = ContentView.FindingsOf(content.Document.Faults),
            }
        );
    }
}
