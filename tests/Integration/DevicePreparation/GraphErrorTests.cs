using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.DevicePreparation.GraphCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>Refusals as OData writes them, wherever in the server they are decided.</summary>
public sealed class GraphErrorTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Refusals_are_odata_errors_with_the_ids_of_the_call(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var policy = await host.GraphPolicyAsync("Errors");
        using var viewer = host.With(await host.ServiceTokenAsync($"errors {kind}", AccessCalls.Everywhere("viewer")));
        (HttpClient Client, string Method, string Path, string? Body, int Status, string Code)[] calls =
        [
            (host.Anonymous, "GET", Policies, null, 401, "InvalidAuthenticationToken"),
            (host.Anonymous, "POST", Policies, "{}", 401, "InvalidAuthenticationToken"),
            (viewer, "POST", Policies, Policy("x"), 403, "Forbidden"),
            (viewer, "POST", $"{Policies}/{policy}/{SetTarget}", Target(Guid.Empty), 403, "Forbidden"),
            (viewer, "POST", "/beta/groups", "{}", 403, "Forbidden"),
            (host.Admin, "GET", $"{Policies}('{Guid.Empty}')", null, 404, "ResourceNotFound"),
            (host.Admin, "POST", $"{Policies}('{Guid.Empty}')/{SetTarget}", Target(policy), 404, "ResourceNotFound"),
            (host.Admin, "GET", $"{Policies}('Berlin')", null, 404, "ResourceNotFound"),
            (host.Admin, "GET", "/beta/me", null, 404, "ResourceNotFound"),
            (host.Admin, "POST", $"{Policies}/{policy}/{SetTarget}", "[", 400, "BadRequest"),
            (host.Admin, "PUT", $"{Policies}/{policy}", "{}", 405, "MethodNotAllowed"),
            (host.Admin, "GET", $"{Policies}?$filter=%00", null, 400, "BadRequest"),
        ];
        foreach (var (client, method, path, body, status, code) in calls)
        {
            var refused = await client.GraphAsync(method, path, body);

            refused.Refusal.ShouldBe((status, code), $"{method} {path}");
            var inner = refused.Error.GetProperty("innerError");
            inner.GetProperty("date").GetDateTime().Year.ShouldBe(2026);
            inner.GetProperty("request-id").GetGuid().ShouldNotBe(Guid.Empty);
            refused.Headers["request-id"].ShouldBe(inner.GetProperty("request-id").GetString());
            refused.Headers["client-request-id"].ShouldBe(inner.GetProperty("client-request-id").GetString());
            refused.Headers["Cache-Control"].ShouldBe("no-store");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Name_that_the_caller_gives_a_call_comes_back_bounded_and_cleaned(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        (string Sent, string Answered)[] names =
        [
            ("0c6f1d0e-2f1b-4a5e-9d2c-1f2e3d4c5b6a", "0c6f1d0e-2f1b-4a5e-9d2c-1f2e3d4c5b6a"),
            ("<b>a b</b>", "babb"),
            (new string('a', 500), new string('a', 64)),
        ];
        foreach (var (sent, answered) in names)
        {
            using var call = new HttpRequestMessage(HttpMethod.Get, Policies);
            call.Headers.TryAddWithoutValidation("client-request-id", sent);
            using var answer = await host.Admin.SendAsync(call);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("client-request-id").ShouldBe([answered]);
            Guid.TryParse(answer.Headers.GetValues("request-id").Single(), out _).ShouldBeTrue();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_else_fails_is_500_and_tells_nothing_of_the_inside(DatabaseKind kind)
    {
        var fault = new Fault();
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Interceptor = fault });
        var (policy, group) = (await host.GraphPolicyAsync("Fails"), await host.PostedGroupAsync("Fails"));

        fault.Armed = true;
        var failed = await host.Admin.GraphAsync("POST", $"{Policies}/{policy}/{SetTarget}", Target(group));
        fault.Armed = false;

        failed.Refusal.ShouldBe((500, "InternalServerError"));
        $"{failed.Body}".ShouldNotContain(Fault.Inside);
        $"{failed.Body}".ShouldNotContain("Exception");
        var target = await host.Admin.GraphAsync("GET", $"{Policies}/{policy}/{RetrieveTarget}");
        target.Validation.ShouldBe((false, null, null));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Session_cookie_changes_nothing_from_a_foreign_page(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        using var browser = new TestBrowser(host);
        (await browser.SignInAsync("admin", MusterHost.AdminPassword)).ShouldBe((200, null));

        var ours = await browser.Http.GraphAsync("POST", Policies, Policy("Ours"));
        browser.Http.DefaultRequestHeaders.Remove("X-Muster");
        var forged = await browser.Http.GraphAsync("POST", Policies, Policy("Forged"));

        ours.Status.ShouldBe(201);
        forged.Refusal.ShouldBe((403, "Forbidden"));
        forged.Message.ShouldContain("Not from our own page");
    }

    /// <summary>Breaks whatever is written about policies.</summary>
    private sealed class Fault : DbCommandInterceptor
    {
        public const string Inside = "the disk of node seven";

        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) =>
            Armed && command.CommandText.Contains("device_preparation_versions", StringComparison.Ordinal)
                ? throw new InvalidOperationException(Inside)
                : new(result);
    }
}
