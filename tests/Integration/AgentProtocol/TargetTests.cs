using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

public sealed class TargetTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory]
    [InlineData("/agent/v1/check%2Din")]
    [InlineData("/agent/v1/%63heck-in")]
    [InlineData("/agent/v1/../v1/check-in")]
    [InlineData("/agent/v1/./check-in")]
    [InlineData("/agent//v1/check-in")]
    [InlineData("/agent/v1/check-in/")]
    [InlineData("/agent/v1/Check-In")]
    [InlineData("/agent/v1/check-in;a=b")]
    [InlineData("http://AUTHORITY/agent/v1/check-in")]
    public async Task Agent_route_refuses_every_other_spelling(string target)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var spelled = target.Replace("AUTHORITY", host.Url.Authority, StringComparison.Ordinal);

        var answer = await RawHttp.SendAsync(host.Url, $"GET {spelled} HTTP/1.1\nHost: {host.Url.Authority}");

        answer.Status.ShouldBe(400);
        answer.HasCode("bad_target").ShouldBeTrue(answer.Text);
    }

    [Fact]
    public async Task Agent_route_refuses_another_authority()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(
            host.Url,
            "POST /agent/v1/challenge HTTP/1.1\nHost: evil.example\nContent-Length: 0"
        );

        answer.Status.ShouldBe(421);
        answer.HasCode("misdirected").ShouldBeTrue(answer.Text);
    }

    [Fact]
    public async Task Agent_route_refuses_a_body_on_a_read()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(
            host.Url,
            $"GET /agent/v1/check-in HTTP/1.1\nHost: {host.Url.Authority}\nContent-Length: 2",
            "{}"u8.ToArray()
        );

        answer.Status.ShouldBe(400);
        answer.HasCode("body_malformed").ShouldBeTrue(answer.Text);
    }

    [Theory]
    [InlineData("Content-Length: 70000", 70000)]
    [InlineData("Transfer-Encoding: chunked", 0)]
    public async Task Agent_route_refuses_a_body_that_is_too_large(string header, int length)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var body = length > 0 ? new byte[length] : Chunked(new byte[70000]);

        var answer = await RawHttp.SendAsync(
            host.Url,
            $"POST /agent/v1/enrollments HTTP/1.1\nHost: {host.Url.Authority}\n{header}",
            body
        );

        answer.Status.ShouldBe(413);
        answer.HasCode("body_too_large").ShouldBeTrue(answer.Text);
    }

    [Fact]
    public async Task Agent_route_refuses_a_compressed_body()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(
            host.Url,
            $"POST /agent/v1/enrollments HTTP/1.1\nHost: {host.Url.Authority}\nContent-Encoding: gzip\nContent-Length: 2",
            "{}"u8.ToArray()
        );

        answer.Status.ShouldBe(400);
        answer.HasCode("body_malformed").ShouldBeTrue(answer.Text);
    }

    [Fact]
    public async Task Unknown_agent_route_answers_unsigned()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(host.Url, $"GET /agent/v1/nothing HTTP/1.1\nHost: {host.Url.Authority}");

        answer.Status.ShouldBe(404);
        answer.Text.ShouldNotContain("Signature:");
    }

    private static byte[] Chunked(byte[] body) =>
        [.. System.Text.Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
}
