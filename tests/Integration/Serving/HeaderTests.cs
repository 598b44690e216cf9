using System.Text;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

public sealed class HeaderTests : IAsyncLifetime
{
    private readonly string web = Directory.CreateTempSubdirectory("muster-web-").FullName;
    private MusterHost? host;

    private MusterHost Host => host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(web, "index.html"), "<meta nonce=\"__CSP_NONCE__\">");
        await File.WriteAllTextAsync(Path.Combine(web, "worker.js"), "1");
        var settings = new Dictionary<string, string> { ["MUSTER_WEB"] = web };
        host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Settings = settings });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Host.Database.DropAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/worker.js")]
    [InlineData("/index.html")]
    [InlineData("/api/people")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    [InlineData("/guide/problems.md")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await Host.Anonymous.GetAsync(path);

        var policy = Policy(answer);
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("camera=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_has_a_nonce_of_its_own_each_time_and_is_not_kept()
    {
        using var first = await Host.Anonymous.GetAsync("/");
        using var second = await Host.Anonymous.GetAsync("/policy/people/people");

        var (one, other) = (await NonceAsync(first), await NonceAsync(second));

        one.Length.ShouldBe(24);
        one.ShouldNotBe(other);
        Policy(first).ShouldContain($"style-src 'self' 'nonce-{one}'");
        Policy(first).ShouldContain("script-src 'self';");
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        first.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Page_is_not_served_as_a_file_without_its_nonce()
    {
        using var answer = await Host.Anonymous.GetAsync("/index.html");

        ((int)answer.StatusCode).ShouldBe(404);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("__CSP_NONCE__");
    }

    [Fact]
    public async Task Worker_may_call_this_server_only()
    {
        using var answer = await Host.Anonymous.GetAsync("/worker.js");

        Policy(answer).ShouldContain("connect-src 'self';");
    }

    [Theory]
    [InlineData("/api/people", null)]
    [InlineData("/api/people", "{}")]
    [InlineData("/api/people", "{")]
    [InlineData("/api/nothing", null)]
    public async Task Answer_of_the_api_is_kept_by_nobody_and_shown_by_no_browser(string path, string? body)
    {
        using var call = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        call.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await Host.Admin.SendAsync(call);

        answer.Headers.GetValues("Cache-Control").Single().ShouldBe("no-store");
        Policy(answer).ShouldBe("default-src 'none'; frame-ancestors 'none'");
    }

    private static string Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<string> NonceAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync()).Split('"')[1];
}
