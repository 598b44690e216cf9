using Muster.ErrorCatalogue;

namespace Muster.Modules.PolicyHook;

/// <summary>What the policy hook makes of a claim, as stable codes.</summary>
public static class PolicyHookCodes
{
    /// <summary>The grounds: the hook lets the device in.</summary>
    public const string Allowed = "policy_hook";

    public const string Denied = "policy_hook_denied";

    /// <summary>The hook wants a person to decide.</summary>
    public const string Asks = "policy_hook_asks";

    /// <summary>Nobody was asked, because somebody only supposes.</summary>
    public const string NotAsked = "policy_hook_not_asked";

    /// <summary>The hook lets it in, and there is no active person with the Peer ID that it claims.</summary>
    public const string OwnerMissing = "policy_hook_owner_missing";

    /// <summary>The hook lets it in for one person, and the list of expected devices has it for another.</summary>
    public const string OtherOwner = "policy_hook_other_owner";

    /// <summary>The entry of the error catalogue; null for a reason that is not the hook's.</summary>
    public static string? ErrorCodeOf(string? code) => code == Denied ? "ENR-1108" : null;

    /// <summary>What the person in front of the device reads: never the hook's own words. Null when the hook does not refuse it.</summary>
    public static string? TextOf(string? code)
    {
        if (ErrorCodeOf(code) is not { } told)
        {
            return null;
        }

        var explained = Explainer.Explain(new Observation { Code = told }, Language.English);
        return $"{explained.Causes[0].UserText} ({told})";
    }
}
