using System.Net;

namespace Muster.Cli.Api;

/// <summary>Where the server is. A token goes over https, or over http to this very machine.</summary>
internal static class ApiAddress
{
    public const string Variable = "MUSTER_URL";
    private const string Default = "http://127.0.0.1:7480";

    public static Uri FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Default;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw Fault($"{Variable} is not an http or https address.");
        }

        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw Fault($"{Variable} has a path, a query or a user name.");
        }

        return uri.Scheme == "https" || IsLoopback(uri)
            ? uri
            : throw Fault($"{Variable} is not encrypted and not on this machine: the token would travel in the clear.");
    }

    public static bool IsLoopback(Uri uri) =>
        uri.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static CliStop Fault(string what) =>
        new(ExitCode.Usage, what, $"Set {Variable} to https://host or https://host:port (http only for localhost).");
}
