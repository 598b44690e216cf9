using System.Net;
using Muster.Contracts.Settings;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Settings;

/// <summary>What the server finds where its public URL leads to.</summary>
public sealed class PublicUrlTests
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Another_server_at_the_public_url_is_found_out()
    {
        await using var other = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = new Dictionary<string, string> { ["MUSTER_KEY_FILE"] = OtherKey() } }
        );

        var check = await CheckAsync("public_url", other.Url);

        (check.Status, check.What).ShouldBe(("failed", $"Another server answers at {other.Url}."));
    }

    [Theory]
    [InlineData(302, "redirect")]
    [InlineData(502, "a proxy is there")]
    [InlineData(200, "Another server")]
    [InlineData(404, "Another server")]
    public async Task Whatever_else_answers_there_is_no_muster(int status, string words)
    {
        using var listener = new HttpListener();
        var url = new Uri($"http://localhost:{MusterHost.FreePort()}");
        listener.Prefixes.Add(url.ToString());
        listener.Start();
        var asked = AnswerAsync(listener, status);

        var check = await CheckAsync("public_url", url);

        check.Status.ShouldBe("failed");
        check.What.ShouldContain(words);
        (await asked).ShouldBe("/healthz");
    }

    [Fact]
    public async Task Nobody_at_the_public_url_is_found_out()
    {
        var check = await CheckAsync("public_url", new Uri($"http://localhost:{MusterHost.FreePort()}"));

        check.Status.ShouldBe("failed");
        check.What.ShouldContain("cannot be reached");
        check.Remedy!.ShouldContain("MUSTER_PUBLIC_URL");
    }

    [Fact]
    public async Task Plain_http_in_the_network_is_a_warning() =>
        (await CheckAsync("tls", new Uri("http://muster.invalid"))).Status.ShouldBe("warning");

    [Theory]
    [InlineData(-400, 300, "localhost", "ok", "good until")]
    [InlineData(-400, 20, "localhost", "warning", "20 days from now")]
    [InlineData(-400, -1, "localhost", "failed", "expired")]
    [InlineData(1, 300, "localhost", "failed", "valid from")]
    [InlineData(-400, 300, "muster.example", "failed", "other names than localhost")]
    public async Task Certificate_is_judged_by_its_days_and_its_name(
        int from,
        int until,
        string name,
        string status,
        string words
    )
    {
        using var authority = new Authority(Now);
        using var certificate = authority.Sign(Now.AddDays(from), Now.AddDays(until).AddHours(1), name);

        var found = await BehindTlsAsync(certificate, authority.File);

        var tls = found.Checks.Single(check => check.Name == "tls");
        tls.Status.ShouldBe(status, tls.What);
        tls.What.ShouldContain(words);
        found.Checks.Single(check => check.Name == "public_url").Status.ShouldBe("ok");
    }

    [Fact]
    public async Task Certificate_of_an_authority_that_nobody_trusts_is_found_out()
    {
        using var authority = new Authority(Now);
        using var certificate = authority.Sign(Now.AddDays(-1), Now.AddDays(90));

        var found = await BehindTlsAsync(certificate, authority: null);

        var tls = found.Checks.Single(check => check.Name == "tls");
        tls.Status.ShouldBe("failed", tls.What);
        tls.Remedy!.ShouldContain("MUSTER_PUBLIC_URL_CA");
    }

    [Fact]
    public async Task Listener_without_tls_at_an_https_url_is_found_out()
    {
        await using var plain = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var check = await CheckAsync("tls", new Uri($"https://localhost:{plain.Url.Port}"));

        check.Status.ShouldBe("failed");
        check.What.ShouldContain("No TLS connection");
    }

    private static async Task<EndpointValidation> BehindTlsAsync(
        System.Security.Cryptography.X509Certificates.X509Certificate2 certificate,
        string? authority
    )
    {
        await using var front = new TlsFront(certificate);
        await using var host = await StartAsync(front.Url, authority);
        front.PassOnTo(host.Url);
        return await host.ValidateAsync();
    }

    private static async Task<EndpointCheck> CheckAsync(string name, Uri publicUrl)
    {
        await using var host = await StartAsync(publicUrl, authority: null);
        return await host.CheckAsync(name);
    }

    private static Task<MusterHost> StartAsync(Uri publicUrl, string? authority)
    {
        var settings = new Dictionary<string, string> { ["MUSTER_PUBLIC_URL"] = publicUrl.ToString() };
        if (authority is not null)
        {
            settings["MUSTER_PUBLIC_URL_CA"] = authority;
        }

        return MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Settings = settings });
    }

    private static async Task<string> AnswerAsync(HttpListener listener, int status)
    {
        var call = await listener.GetContextAsync();
        call.Response.StatusCode = status;
        call.Response.RedirectLocation = "http://localhost:1/elsewhere";
        await using (var body = call.Response.OutputStream)
        {
            await body.WriteAsync("ok"u8.ToArray());
        }

        return call.Request.RawUrl!; // it has one
    }

    private static string OtherKey()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]));
        return file;
    }
}
