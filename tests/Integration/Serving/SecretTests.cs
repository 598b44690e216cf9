using System.Net.Http.Json;
using System.Text;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

/// <summary>Where a secret must not come out again, however it went in.</summary>
public sealed class SecretTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <remarks>C:N-10</remarks>
    [Theory, OnBothDatabases]
    public async Task Secrets_never_reach_the_log_or_the_trail(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        var nonce = await device.NonceAsync();
        var cookie = await SessionAsync(clocked.Host);
        var trail = await clocked.Host.Admin.GetStringAsync("/api/audit?limit=200");

        foreach (var secret in new[] { MusterHost.BootstrapToken, MusterHost.AdminPassword, nonce, cookie })
        {
            clocked.Host.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
            trail.ShouldNotContain(secret);
        }
    }

    /// <remarks>C:N-10</remarks>
    [Theory]
    [InlineData("GET", "/api/people?q=SECRET", null, "text/plain")]
    [InlineData("GET", "/api/people?sort=SECRET", null, "text/plain")]
    [InlineData("GET", "/api/people?cursor=SECRET", null, "text/plain")]
    [InlineData("GET", "/api/SECRET", null, "text/plain")]
    [InlineData("GET", "/SECRET.js", null, "text/plain")]
    [InlineData("GET", "/agent/v1/SECRET", null, "text/plain")]
    [InlineData("PUT", "/api/people?token=SECRET", "SECRET", "application/json")]
    [InlineData("POST", "/api/people", "{\"displayName\":\"a\",\"SECRET\":1}", "application/json")]
    [InlineData("POST", "/api/people", "{\"displayName\":{\"SECRET\":1}}", "application/json")]
    [InlineData("POST", "/api/people", "SECRET", "text/plain")]
    [InlineData("POST", "/api/session", "{\"username\":\"SECRET\",\"password\":\"SECRET\"}", "application/json")]
    [InlineData("POST", "/api/session", "{\"username\":\"admin\",\"password\":[\"SECRET\"]}", "application/json")]
    [InlineData("POST", "/api/session", "password=SECRET", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/agent/v1/enrollments", "{\"SECRET\":\"SECRET\"}", "application/json")]
    public async Task Refusal_repeats_nothing_of_what_came(string method, string path, string? body, string type)
    {
        const string secret = "n0t-to-be-seen-again";
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var call = new HttpRequestMessage(new HttpMethod(method), Filled(path));
        call.Headers.Add("X-Muster", "1");
        call.Content = body is null ? null : new StringContent(Filled(body), Encoding.UTF8, type);
        call.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secret}");

        using var answer = await host.Anonymous.SendAsync(call);

        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(secret);
        answer
            .Headers.Concat(answer.Content.Headers)
            .ShouldAllBe(header => header.Value.All(value => !value.Contains(secret, StringComparison.Ordinal)));
        host.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));

        static string Filled(string text) => text.Replace("SECRET", secret, StringComparison.Ordinal);
    }

    private static async Task<string> SessionAsync(MusterHost host)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        call.Headers.Add("X-Muster", "1");
        call.Content = JsonContent.Create(new { username = "admin", password = MusterHost.AdminPassword });
        using var answer = await host.Anonymous.SendAsync(call);
        return answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("muster=")).Split(';')[0][
            "muster=".Length..
        ];
    }
}
