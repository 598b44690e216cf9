using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>What the company's devices should be set to.</summary>
internal static class Configured
{
    private const string Area = "./Device/Vendor/MSFT/Policy/Config";

    /// <returns>A policy with two versions, which another one contradicts.</returns>
    public static async Task<Guid> PolicyAsync(MusterHost host)
    {
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft("Cameras off", PolicyCalls.Csp((PolicyCalls.Camera, 0))) with
            {
                Description = "For rooms where nobody may be filmed",
                Note = "As the works council asked",
            }
        );
        await host.ChangePolicyAsync(
            made,
            PolicyCalls.Csp(
                (PolicyCalls.Camera, 0),
                ($"{Area}/Search/AllowCortana", 0),
                ($"{Area}/System/AllowLocation", 0)
            ),
            "Neither heard nor followed"
        );
        await host.CreatePolicyAsync(PolicyCalls.Draft("Cameras on", PolicyCalls.Csp((PolicyCalls.Camera, 1))));
        await host.CreatePolicyAsync(
            PolicyCalls.Draft(
                "Company Wi-Fi",
                """{"identifier": "com.company.wifi", "wifi": [{"ssid": "Company", "password": "correct-horse"}]}""",
                "apple_form"
            )
        );
        await host.CreatePolicyAsync(
            PolicyCalls.Draft("Kiosk tablets", """{"statusBarDisabled": true, "funDisabled": true}""", "android_policy")
        );
        return made.Id;
    }
}
