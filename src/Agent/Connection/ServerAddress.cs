using System.Net;

namespace Muster.Agent.Connection;

/// <summary>Where the server is: https, or http to this very machine; nothing but scheme, host and port.</summary>
internal sealed record ServerAddress
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

    public static ServerAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw Fault($"{text} is not an http or https address.");
        }

        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw Fault($"{text} has a path, a query or a user name.");
        }

        var address = new ServerAddress(uri);
        return uri.Scheme == "https" || address.IsLoopback
            ? address
            : throw Fault($"{text} is not encrypted and not on this machine: anybody on the way could answer for it.");
    }

    private static AgentStop Fault(string what) =>
        new(ExitCode.Usage, what, "Give the server as https://host or https://host:port (http only for localhost).");
}
