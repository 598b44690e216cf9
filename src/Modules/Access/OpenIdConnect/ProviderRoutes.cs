using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Our addresses that a provider has to know.</summary>
internal static class ProviderRoutes
{
    public const string SignInPage = "/sign-in";

    public static Uri Callback(PublicAddress address, IdentityProviderId id) =>
        new(address.Url, $"{SignInPage}/{id}/callback");

    public static Uri AfterSignOut(PublicAddress address) => new(address.Url, SignInPage);

    public static ProviderAddresses Of(PublicAddress address, IdentityProviderId id) =>
        new(
            Callback(address, id).ToString(),
            AfterSignOut(address).ToString(),
            new Uri(address.Url, $"{SignInPage}/{id}/backchannel-logout").ToString()
        );
}
