using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Http;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

/// <summary>What is too large or too slow, before anybody knows who sends it.</summary>
public sealed class SizeTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>Far beyond every limit, and beyond what the buffers of both sockets hold.</summary>
    private const int Flood = 64 * 1024 * 1024;

    [Theory]
    [InlineData(8_300, 414)]
    [InlineData(7_300, 401)]
    public async Task Request_line_has_eight_kilobytes(int length, int status)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var target = $"/api/people?q={new string('a', length - 20)}";

        var answer = await RawHttp.SendAsync(host.Url, $"GET {target} HTTP/1.1\nHost: {host.Url.Authority}");

        answer.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(70, 10, 431)]
    [InlineData(3, 6_000, 431)]
    [InlineData(50, 200, 401)]
    public async Task Headers_are_limited_in_number_and_size(int number, int length, int status)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var headers = Enumerable.Range(0, number).Select(i => $"X-{i}: {new string('a', length)}");

        var answer = await RawHttp.SendAsync(
            host.Url,
            $"GET /api/people HTTP/1.1\nHost: {host.Url.Authority}\n{string.Join('\n', headers)}"
        );

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Kestrel_is_told_how_slow_headers_and_bodies_may_come()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        limits.RequestHeadersTimeout.ShouldBe(TimeSpan.FromSeconds(15));
        limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBe(1024);
        limits.MinRequestBodyDataRate.GracePeriod.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Every_route_of_the_api_that_takes_a_body_refuses_one_that_is_too_large()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        // Routes of one's own account turn a token away before they look at its body; files have bounds of their own, with tests of their own.
        var takers = Writes(host, "/api")
            .Where(route =>
                route.Metadata.GetMetadata<IAcceptsMetadata>() is { } takes
                && !takes.ContentTypes.Contains("multipart/form-data")
            )
            .Where(route => route.Metadata.GetMetadata<IAuthorizeData>()?.Policy != Permissions.OwnAccount);

        await EachRefusesAsync(host, [.. takers], $"Authorization: Bearer {MusterHost.BootstrapToken}\n");
    }

    /// <remarks>C:N-12</remarks>
    [Fact]
    public async Task C_N_12_Every_write_of_a_device_refuses_a_body_that_is_too_large_and_takes_no_more_of_it()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        await EachRefusesAsync(host, Writes(host, "/agent"), "");
    }

    private static async Task EachRefusesAsync(MusterHost host, List<RouteEndpoint> routes, string headers)
    {
        routes.Count.ShouldBeGreaterThan(3);
        foreach (var route in routes)
        {
            var type = route.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
            foreach (var framing in new[] { $"Content-Length: {Flood}", "Transfer-Encoding: chunked" })
            {
                var (answer, sent) = await FloodAsync(
                    host.Url,
                    $"POST {PathOf(route)} HTTP/1.1\nHost: {host.Url.Authority}\n{headers}Content-Type: {type}\n{framing}"
                );

                answer.Status.ShouldBe(413, $"{PathOf(route)}, {framing}: {answer.Text}");
                answer.HasCode("body_too_large").ShouldBeTrue(answer.Text);
                sent.ShouldBeLessThan(Flood, $"{PathOf(route)}, {framing}");
            }
        }
    }

    private static List<RouteEndpoint> Writes(MusterHost host, string prefix) =>
        [
            .. host
                .Endpoints.OfType<RouteEndpoint>()
                .Where(route => route.RoutePattern.RawText!.StartsWith(prefix, StringComparison.Ordinal))
                .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true),
        ];

    /// <summary>The path with an id in the place of each parameter.</summary>
    private static string PathOf(RouteEndpoint route) =>
        "/"
        + string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(segment =>
                segment.Parts[0] switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternParameterPart named
                        when named.ParameterPolicies.Any(policy => policy.Content == "int") => "1",
                    _ => $"{Guid.Empty}",
                }
            )
        );

    /// <summary>Sends and sends until the server answers or hangs up.</summary>
    private static async Task<(RawAnswer Answer, long Sent)> FloodAsync(Uri server, string head)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.Latin1.GetBytes(head.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n")
        );
        var answer = ReadAsync(stream);
        var sent = await SendAsync(stream, head.EndsWith("chunked", StringComparison.Ordinal), answer);
        return (await answer, sent);
    }

    private static async Task<long> SendAsync(NetworkStream stream, bool chunked, Task<RawAnswer> answer)
    {
        var block = Enumerable.Repeat((byte)' ', 16 * 1024).ToArray();
        byte[] part = chunked ? [.. Encoding.ASCII.GetBytes($"{block.Length:x}\r\n"), .. block, .. "\r\n"u8] : block;
        var sent = 0L;
        try
        {
            while (sent < Flood && !answer.IsCompleted)
            {
                await stream.WriteAsync(part);
                sent += block.Length;
            }
        }
        catch (IOException)
        {
            // It hung up.
        }

        return sent;
    }

    private static async Task<RawAnswer> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8 * 1024];
        try
        {
            while (
                !text.ToString().Contains("\"code\"", StringComparison.Ordinal)
                && await stream.ReadAsync(buffer) is > 0 and var read
            )
            {
                text.Append(Encoding.UTF8.GetString(buffer.AsSpan(0, read)));
            }
        }
        catch (IOException) when (text.Length > 0)
        {
            // It hung up after its answer.
        }

        var all = text.ToString();
        return new RawAnswer(int.Parse(all.AsSpan(9, 3)), all);
    }
}
