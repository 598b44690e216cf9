using Muster.Contracts.Access;
using Muster.TestKit.Hosting;

namespace Muster.TestKit.OpenId;

/// <summary>What an administrator does with identity providers, through the REST API.</summary>
public static class ProviderCalls
{
    /// <summary>Admins are those of the group muster-admins, viewers those of muster-viewers.</summary>
    public static IdentityProviderDraft DraftFor(string issuer) =>
        new()
        {
            Name = "Company",
            Issuer = issuer,
            ClientId = RealProvider.ClientId,
            ClientSecret = RealProvider.ClientSecret,
            CreatesOperators = true,
            Enabled = true,
            Rules = [RuleFor("muster-admins", "admin"), RuleFor("muster-viewers", "viewer")],
        };

    public static ClaimRule RuleFor(string group, string role) =>
        new()
        {
            Claim = "groups",
            Value = group,
            Role = role,
            Everything = true,
        };

    public static Task<IdentityProvider> AddProviderAsync(this MusterHost host, IdentityProviderDraft draft) =>
        host.PostAsync<IdentityProvider>("/api/identity-providers", draft);

    public static Task<List<IdentityProvider>> ProvidersAsync(this MusterHost host) =>
        host.GetAsync<List<IdentityProvider>>("/api/identity-providers");
}
