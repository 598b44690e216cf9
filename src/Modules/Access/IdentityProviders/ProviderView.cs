using Muster.Http;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.OpenIdConnect;

namespace Muster.Modules.Access.IdentityProviders;

internal static class ProviderView
{
    public static Contracts.Access.IdentityProvider Of(IdentityProvider row, PublicAddress address) =>
        new()
        {
            Id = row.Id.Value,
            Name = row.Name,
            Issuer = row.Issuer,
            ClientId = row.ClientId,
            HasClientSecret = row.ClientSecret is not null,
            Scopes = row.Scopes.Split(' '),
            UsernameClaim = row.UsernameClaim,
            DisplayNameClaim = row.DisplayNameClaim,
            Rules = row.ReadRules(),
            CreatesOperators = row.CreatesOperators,
            Enabled = row.Enabled,
            Addresses = ProviderRoutes.Of(address, row.Id),
            Version = row.RowVersion,
        };
}
