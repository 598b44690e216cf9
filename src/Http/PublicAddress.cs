using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Muster.Http;

/// <summary>Where the world finds this server. Calls to other authorities are misdirected (421).</summary>
/// <param name="Url">The base of every absolute link, without a trailing slash.</param>
/// <param name="Authorities">Host, and port unless it is the scheme's default one; lower case.</param>
public sealed record PublicAddress(Uri Url, FrozenSet<string> Authorities)
{
    /// <summary>Whether people and devices come over TLS, also when a proxy in front of this server ends it.</summary>
    public bool IsHttps => Url.Scheme == Uri.UriSchemeHttps;

    public bool Answers(HttpRequest request) => Authorities.Contains(AuthorityOf(request));

    /// <summary>The authority of a call as RFC 9421 section 2.2.3 writes it: lower case, default port dropped.</summary>
    public static string AuthorityOf(HttpRequest request)
    {
        var host = request.Host;
        var defaultPort = request.IsHttps ? 443 : 80;
        return (host.Port == defaultPort ? host.Host : host.Value ?? "").ToLowerInvariant();
    }
}
