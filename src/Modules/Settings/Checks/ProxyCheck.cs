using Microsoft.Extensions.Options;
using Muster.Http.Checks;

namespace Muster.Modules.Settings.Checks;

internal sealed class ProxyCheck(IOptions<EndpointOptions> options) : IEndpointCheck
{
    public string Name => "proxies";

    public Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Find(options.Value));
    }

    private static CheckFinding Find(EndpointOptions options) =>
        !options.BehindProxy ? CheckFinding.NotConfigured("Calls come straight to this server.")
        : options.TrustedProxies.Count == 0
            ? CheckFinding.Warning(
                "A proxy is in front and is not believed: every call counts as the proxy's, so that all share one rate limit and the audit trail names the proxy.",
                "Set MUSTER_TRUSTED_PROXIES to the addresses of the proxy."
            )
        : CheckFinding.Ok(
            $"Forwarding headers are believed from {string.Join(", ", options.TrustedProxies)} and from nobody else."
        );
}
