using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access;

public sealed class EndpointTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string[] Anonymous =
    [
        "GET /healthz",
        "GET /readyz",
        "GET /openapi/{documentName}.json",
        "POST /api/session",
        "GET /api/session/providers",
        "GET /sign-in/{id:guid}",
        "GET /sign-in/{id:guid}/callback",
        "POST /sign-in/{id:guid}/backchannel-logout",
        "POST /api/invitations/look",
        "POST /api/invitations/accept",
        "POST /api/hand-offs",
        "POST /api/hand-offs/{id:guid}/token",
        "POST /agent/v1/challenge",
        "POST /agent/v1/enrollments",
        "GET /agent/v1/enrollments/{id:guid}",
        "POST /agent/v1/enrollments/{id:guid}/withdraw",
        "POST /agent/v1/enrollments/{id:guid}/phrase",
        "GET /agent/v1/check-in",
        "GET /agent/v1/items/{kind}/{id:guid}/{version:long}",
        "GET /agent/v1/manifest",
        "GET /agent/v1/preparation",
        "GET /agent/v1/packages/{sha256:length(64)}",
        "POST /agent/v1/instances",
        "POST /agent/v1/reports",
        "POST /agent/v1/unenroll",
        "POST /agent/v1/rotate",
        "* /agent/{**rest}",
        "GET /{**path}",
    ];

    [Fact]
    public async Task Every_endpoint_has_a_policy_or_a_reason_for_strangers()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        foreach (var endpoint in host.Endpoints.OfType<RouteEndpoint>())
        {
            var policy = endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
            var reason = endpoint.Metadata.GetMetadata<AnonymousReason>()?.Why;
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

            (policy is not null || reason is { Length: > 10 }).ShouldBeTrue(Name(endpoint));
            open.ShouldBe(reason is not null, Name(endpoint));
        }
    }

    [Fact]
    public async Task Strangers_reach_exactly_the_endpoints_that_are_listed_here()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var open = host
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Name)
            .ToList();
        open.Except(Anonymous).ShouldBeEmpty();
        Anonymous.Except(open).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_other_endpoint_answers_401_to_a_stranger_and_to_a_wrong_token()
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var closed = host
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .ToList();
        closed.Count.ShouldBeGreaterThan(10);
        foreach (var endpoint in closed)
        {
            clock.Advance(TimeSpan.FromMinutes(1)); // wrong tokens are counted
            var path = endpoint
                .RoutePattern.RawText!.Replace("{id:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{providerId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{deviceId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{recordId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{number:int}", "1", StringComparison.Ordinal)
                .Replace("{list}", "people", StringComparison.Ordinal)
                .Replace("{userCode}", "BCDF-GHJK", StringComparison.Ordinal);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                clock.Advance(TimeSpan.FromMilliseconds(400)); // strangers may call five times a second
                using var stranger = new HttpRequestMessage(new HttpMethod(method), path);
                stranger.Headers.Add("X-Muster", "1");
                using var refused = await host.Anonymous.SendAsync(stranger);
                refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, Name(endpoint));

                using var wrong = new HttpRequestMessage(new HttpMethod(method), path);
                wrong.Headers.Authorization = new("Bearer", MusterHost.BootstrapToken[..^1]);
                using var refusedToo = await host.Anonymous.SendAsync(wrong);
                refusedToo.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, Name(endpoint));
            }
        }
    }

    private static string Name(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "*"} {endpoint.RoutePattern.RawText!.TrimEnd('/')}";
}
