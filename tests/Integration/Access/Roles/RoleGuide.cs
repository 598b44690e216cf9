using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access.Roles;

/// <summary>
/// <c>docs/guide/roles.md</c>: what people decided each role may do, read by people and by the tests. The second half of the file, which says
/// what each call demands, is written from the endpoints.
/// </summary>
internal static class RoleGuide
{
    private const string Calls = "## What each call needs";

    public static string Path => System.IO.Path.Combine(Repository.Root, "docs/guide/roles.md");

    public static IReadOnlyList<string> Roles { get; } = ["viewer", "approver", "deployer", "policy_admin", "admin"];

    /// <summary>The first table: permission, whether it needs the whole fleet, and who has it.</summary>
    public static IReadOnlyDictionary<string, RoleGuideRow> Read() =>
        File.ReadAllLines(Path)
            .TakeWhile(line => line != Calls)
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .ToDictionary(
                cells => cells[0].Trim('`'),
                cells => new RoleGuideRow(
                    WholeFleet: cells[2] == "all devices",
                    [.. Roles.Where((_, i) => cells[i + 3] == "yes")]
                )
            );

    public static string CommittedCalls() => File.ReadAllText(Path)[Beginning(File.ReadAllText(Path)).Length..];

    /// <summary>Puts the calls of today into the guide, for a person to read in the diff.</summary>
    public static void Write(MusterHost host) =>
        File.WriteAllText(Path, Beginning(File.ReadAllText(Path)) + CallsOf(host));

    public static string CallsOf(MusterHost host)
    {
        var rows = Demanding(host)
            .Select(call => $"| `{call.Method} {call.Path}` | `{call.Permission}` |")
            .Order(StringComparer.Ordinal);
        return $"{Calls}\n\n| call | permission |\n| --- | --- |\n{string.Join('\n', rows)}\n";
    }

    /// <summary>Every call that a role gives.</summary>
    public static IEnumerable<DemandingCall> Demanding(MusterHost host) =>
        from endpoint in host.Endpoints.OfType<RouteEndpoint>()
        let policy = endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy
        where policy is not null && policy != Permissions.Session && policy != Permissions.OwnAccount
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method != "HEAD" // has no body to say why, and stands beside a GET
        let accepted = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json"
        select new DemandingCall(method, endpoint.RoutePattern.RawText!.TrimEnd('/'), policy, accepted);

    private static string Beginning(string text) => text[..text.IndexOf(Calls, StringComparison.Ordinal)];
}

internal sealed record RoleGuideRow(bool WholeFleet, IReadOnlyList<string> Roles);

internal sealed record DemandingCall(string Method, string Path, string Permission, string ContentType)
{
    /// <summary>With ids that nothing has.</summary>
    public HttpRequestMessage ToNothing() =>
        new(
            new HttpMethod(Method),
            string.Join(
                '/',
                Path.Split('/')
                    .Select(part =>
                        part.EndsWith(":int}", StringComparison.Ordinal)
                        || part.EndsWith(":long}", StringComparison.Ordinal)
                            ? "1"
                        : part.StartsWith('{') ? $"{Guid.Empty}"
                        : part
                    )
            )
        )
        {
            Content = Method is "GET" or "DELETE"
                ? null
                : new StringContent("{}", System.Text.Encoding.UTF8, ContentType),
        };
}
