using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

public sealed class HostTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Fact]
    public async Task Server_answers_to_its_own_names_only()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        foreach (
            var (name, path, status) in new[]
            {
                ("evil.example", "/", 421),
                ("evil.example", "/api/people", 421),
                ("evil.example", "/healthz", 200),
                ("evil.example", "/readyz", 200),
                ($"localhost:{host.Url.Port}", "/api/people", 401),
                ($"[::1]:{host.Url.Port}", "/api/people", 401),
            }
        )
        {
            var answer = await RawHttp.SendAsync(host.Url, $"GET {path} HTTP/1.1\nHost: {name}");
            answer.Status.ShouldBe(status, $"{name}{path}");
        }
    }

    [Theory]
    [InlineData("http://evil.example/api/people", "evil.example", 421)]
    [InlineData("http://evil.example/api/people", "AUTHORITY", 400)]
    [InlineData("http://AUTHORITY/api/people", "evil.example", 400)]
    [InlineData("http://AUTHORITY/api/people", "AUTHORITY", 401)]
    public async Task Target_in_absolute_form_gets_no_further_than_the_host_that_it_names(
        string target,
        string name,
        int status
    )
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(host.Url, $"GET {Named(target)} HTTP/1.1\nHost: {Named(name)}");

        answer.Status.ShouldBe(status);

        string Named(string text) => text.Replace("AUTHORITY", host.Url.Authority, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muster.example", 401)]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:7480", 421)]
    [InlineData("muster.example, evil.example", 421)]
    public async Task Forwarded_host_of_a_trusted_proxy_passes_the_host_filter_too(string forwarded, int status)
    {
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = ProxiedCalls.Settings }
        );

        var answer = await RawHttp.SendAsync(
            host.Url,
            $"GET /api/people HTTP/1.1\nHost: {host.Url.Authority}\nX-Forwarded-For: 203.0.113.5\nX-Forwarded-Proto: https\nX-Forwarded-Host: {forwarded}"
        );

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task Forwarded_host_of_anybody_else_changes_nothing()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var poisoned = await RawHttp.SendAsync(
            host.Url,
            $"GET /api/people HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: {host.Url.Authority}"
        );
        var own = await RawHttp.SendAsync(
            host.Url,
            $"GET /api/people HTTP/1.1\nHost: {host.Url.Authority}\nX-Forwarded-Host: evil.example"
        );

        poisoned.Status.ShouldBe(421);
        own.Status.ShouldBe(401);
        own.Text.ShouldNotContain("evil.example");
    }
}
