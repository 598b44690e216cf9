using System.Text.Json;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;
using IdentityProvider = Muster.Modules.Access.Internal.IdentityProvider;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>What a provider's rules make of somebody's claims.</summary>
/// <param name="MatchingRules">Their places in the list, from 0.</param>
internal sealed record ClaimMapping(
    string? Username,
    string? DisplayName,
    IReadOnlyList<int> MatchingRules,
    IReadOnlyList<Grant> Grants
)
{
    public static ClaimMapping Of(IdentityProvider provider, IReadOnlyDictionary<string, JsonElement> claims)
    {
        var rules = provider.ReadRules();
        var matching = Enumerable
            .Range(0, rules.Count)
            .Where(at => ClaimValues.Holds(claims, rules[at].Claim, rules[at].Value))
            .ToList();
        return new ClaimMapping(
            ClaimValues.TextOf(claims, provider.UsernameClaim),
            ClaimedText.Clean(ClaimValues.TextOf(claims, provider.DisplayNameClaim)),
            matching,
            [.. matching.SelectMany(at => GrantsOf(rules[at])).Distinct()]
        );
    }

    private static IEnumerable<Grant> GrantsOf(ClaimRule rule)
    {
        var role = EnumText.Parse<Role>(rule.Role); // checked when it was entered
        return rule.Everything
            ? [new Grant(role, Group: null)]
            : rule.Groups.Select(group => new Grant(role, new DeviceGroupId(group)));
    }
}
