using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Access.Operators;

namespace Muster.Modules.Access.IdentityProviders;

internal static class ProviderProblems
{
    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(ProviderOutcome outcome)
    {
        var refused = (ProviderOutcome.Refused)outcome;
        return refused.Reason switch
        {
            ProviderWriteRefusal.NotFound => Problems.NotFound("identity provider"),
            ProviderWriteRefusal.NameTaken => Problems.Conflict(
                "identity_provider_name_taken",
                "The name is taken",
                "Another identity provider has this name on its button. Choose another one."
            ),
            ProviderWriteRefusal.UnknownGroup => OperatorProblems.UnknownGroup(),
            ProviderWriteRefusal.VersionChanged => IfMatch.Moved(refused.Current!), // it was read
            ProviderWriteRefusal.TooMany => Problems.Conflict(
                "too_many_identity_providers",
                "Too many identity providers",
                $"There may be {ProviderVerbs.Most}. Remove one that nobody signs in with."
            ),
            ProviderWriteRefusal.IssuerFixed => Problems.Conflict(
                "identity_provider_issuer_fixed",
                "The issuer cannot change",
                "Operators are known by the names that this issuer gave them. Add another provider, and remove this one.",
                refused.Current
            ),
        };
    }
}
