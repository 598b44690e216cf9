using System.Net;

namespace Muster.AgentClient;

/// <summary>Where the server is: https, or http to this very machine; nothing but scheme, host and port.</summary>
public sealed record ServerAddress
{
    private ServerAddress(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    public bool IsLoopback =>
        Uri.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>As signatures cover it (RFC 9421 section 2.2.3): lower case, default port dropped.</summary>
    public string Authority
    {
        get
        {
            var host = Uri.HostNameType == UriHostNameType.IPv6 ? Uri.Host : Uri.IdnHost;
            return (Uri.IsDefaultPort ? host : $"{host}:{Uri.Port}").ToLowerInvariant();
        }
    }

    /// <returns>Null when it is none, and <paramref name="fault"/> says why.</returns>
    public static ServerAddress? TryParse(string text, out string? fault)
    {
        fault = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            fault = $"{text} is not an http or https address.";
            return null;
        }

        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            fault = $"{text} has a path, a query or a user name.";
            return null;
        }

        var address = new ServerAddress(uri);
        if (uri.Scheme == "https" || address.IsLoopback)
        {
            return address;
        }

        fault = $"{text} is not encrypted and not on this machine: anybody on the way could answer for it.";
        return null;
    }
}
