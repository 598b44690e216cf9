namespace Muster.Server.Web;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Warning,
        "MUSTER_BEHIND_PROXY=1 without MUSTER_TRUSTED_PROXIES: every call counts as the proxy's, so that all share one rate limit and the audit trail names the proxy. Set MUSTER_TRUSTED_PROXIES to its address."
    )]
    public static partial void ProxiesUntrusted(ILogger log);
}
