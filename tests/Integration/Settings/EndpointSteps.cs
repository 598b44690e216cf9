using Muster.Contracts.Settings;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Settings;

internal static class EndpointSteps
{
    public static Task<EndpointSettings> EndpointAsync(this MusterHost host) =>
        host.GetAsync<EndpointSettings>("/api/settings/endpoint");

    public static Task<EndpointValidation> ValidateAsync(this MusterHost host) =>
        host.PostAsync<EndpointValidation>("/api/settings/endpoint/validate", new { });

    public static async Task<EndpointCheck> CheckAsync(this MusterHost host, string name) =>
        (await host.ValidateAsync()).Checks.Single(check => check.Name == name);
}
