using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.IdentityProviders;

internal static class ProviderInput
{
    private const int MaxName = 64;
    private const int MaxText = 500;
    private const int MaxSecret = 2000;
    private const int MaxRules = 100;
    private const int MaxScopes = 20;

    public static IdentityProviderDraft Read(IdentityProviderDraft draft, FieldErrors errors)
    {
        if (draft.Name.Length > MaxName || ClaimedText.Clean(draft.Name) != draft.Name)
        {
            errors.Add("name", $"1 to {MaxName} visible characters.");
        }

        CheckIssuer(draft.Issuer, errors);
        CheckText(draft.ClientId, "clientId", errors);
        CheckText(draft.UsernameClaim ?? "-", "usernameClaim", errors);
        CheckText(draft.DisplayNameClaim ?? "-", "displayNameClaim", errors);
        if (draft.ClientSecret is { } secret && (secret.Length > MaxSecret || !secret.IsStorable()))
        {
            errors.Add("clientSecret", $"At most {MaxSecret} characters.");
        }

        CheckScopes(draft.Scopes, errors);
        CheckRules(draft.Rules, errors);
        return draft with { Scopes = draft.Scopes is { Count: 0 } ? null : draft.Scopes };
    }

    private static void CheckIssuer(string issuer, FieldErrors errors)
    {
        if (
            issuer.Length > MaxText
            || !Uri.TryCreate(issuer, UriKind.Absolute, out var address)
            || !DiscoveryDocument.IsSafe(address)
            || address.Query.Length > 0
            || ClaimedText.Clean(issuer, MaxText) != issuer
        )
        {
            errors.Add("issuer", "An https address without a query, such as https://id.example.com/realm.");
        }
    }

    private static void CheckScopes(IReadOnlyList<string>? scopes, FieldErrors errors)
    {
        if (
            scopes is { Count: > 0 }
            && (
                scopes.Count > MaxScopes
                || !scopes.Contains("openid", StringComparer.Ordinal)
                || scopes.Any(scope => scope.Length is 0 or > MaxText || !scope.All(IsScopeLetter))
            )
        )
        {
            errors.Add("scopes", $"openid and at most {MaxScopes - 1} more, without blanks.");
        }
    }

    private static bool IsScopeLetter(char letter) => letter is > ' ' and < (char)127 and not ('"' or '\\');

    private static void CheckRules(IReadOnlyList<ClaimRule> rules, FieldErrors errors)
    {
        if (rules.Count > MaxRules)
        {
            errors.Add("rules", $"At most {MaxRules}.");
            return;
        }

        foreach (var rule in rules)
        {
            CheckText(rule.Claim, "rules", errors);
            CheckText(rule.Value, "rules", errors);
            GrantInput.Read([GrantOf(rule)], errors);
        }
    }

    public static RoleGrant GrantOf(ClaimRule rule) =>
        new()
        {
            Role = rule.Role,
            Everything = rule.Everything,
            Groups = rule.Groups,
        };

    private static void CheckText(string text, string field, FieldErrors errors)
    {
        if (ClaimedText.Clean(text, MaxText) != text)
        {
            errors.Add(field, $"1 to {MaxText} visible characters, without blanks at the ends.");
        }
    }
}
