using Muster.Contracts.StatusPages;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>Two status page profiles beside the default one, as the requirements have them.</summary>
internal static class Described
{
    /// <param name="kiosks">The group that the second one is for.</param>
    /// <returns>The first.</returns>
    public static async Task<Guid> ProfilesAsync(MusterHost host, Guid kiosks)
    {
        var executives = await host.GroupAsync("Executives", null);
        var made = await host.CreateProfileAsync(
            ProfileCalls.Draft("Executive ESP", executives.Id) with
            {
                BlockingApps =
                [
                    App("Microsoft.Office", "Microsoft 365 Apps"),
                    App("Microsoft.CompanyPortal", "Company Portal"),
                    App("Contoso.Vpn", "VPN Client"),
                    App("Contoso.Board", "Board Papers"),
                    App("Contoso.Travel", "Travel Desk"),
                ],
                TimeoutMinutes = 90,
                CustomHeading = "Welcome to Contoso",
                SupportUrl = "https://support.company.com",
                AllowUseOnFailure = true,
            }
        );
        await host.CreateProfileAsync(
            ProfileCalls.Draft("Kiosk ESP", kiosks) with
            {
                BlockingApps = ProfileCalls.Apps(2),
                TimeoutMinutes = 30,
            }
        );
        return made.Id;

        static BlockingApp App(string id, string name) =>
            new()
            {
                AppId = id,
                Name = name,
                Required = true,
            };
    }
}
