using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access;

public sealed class SessionTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Administrator_signs_in_and_out(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        using var browser = Browser(host);

        (await SignInAsync(browser, MusterHost.AdminPassword)).ShouldBe((200, null));
        using (var answer = await browser.GetAsync("/api/people"))
        {
            ((int)answer.StatusCode).ShouldBe(200);
        }

        using (await browser.DeleteAsync("/api/session")) { }

        using var after = await browser.GetAsync("/api/people");
        (await AdminCalls.CodeOfAsync(after)).ShouldBe((401, "not_signed_in"));
        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == "signed_out");
    }

    [Theory, OnBothDatabases]
    public async Task Sign_in_refuses_wrong_names_and_passwords_alike(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(5));
        using var browser = Browser(host);

        var wrongPassword = await SignInAsync(browser, "not-the-password");
        var wrongName = await SignInAsync(browser, MusterHost.AdminPassword, "nobody");

        wrongPassword.Status.ShouldBe(401);
        wrongName.ShouldBe(wrongPassword);
    }

    [Theory, OnBothDatabases]
    public async Task Sign_in_limits_attempts_of_one_address(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(5));
        using var browser = Browser(host);
        var answers = new List<int>();
        for (var i = 0; i < 11; i++)
        {
            answers.Add((await SignInAsync(browser, "not-the-password")).Status);
        }

        answers.Count(status => status == 401).ShouldBe(10);
        answers[^1].ShouldBe(429);
        clock.Advance(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(null, "same-origin")]
    [InlineData("1", "cross-site")]
    [InlineData("1", "same-site")]
    public async Task Cookie_call_that_changes_something_is_refused_from_elsewhere(string? header, string site)
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        clock.Advance(TimeSpan.FromMinutes(5));
        using var browser = Browser(host);
        await SignInAsync(browser, MusterHost.AdminPassword);
        browser.DefaultRequestHeaders.Remove("X-Muster");
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/people")
        {
            Content = JsonContent.Create(new { displayName = "Mallory" }),
        };
        call.Headers.Add("Sec-Fetch-Site", site);
        if (header is not null)
        {
            call.Headers.Add("X-Muster", header);
        }

        using var answer = await browser.SendAsync(call);

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((403, "cross_site_refused"));
    }

    [Theory, OnBothDatabases]
    public async Task New_password_ends_the_other_sessions(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var mine = Browser(host);
        using var other = Browser(host);
        await SignInAsync(mine, MusterHost.AdminPassword);
        await SignInAsync(other, MusterHost.AdminPassword);

        using var changed = await mine.PostAsJsonAsync(
            "/api/session/password",
            new ChangePassword { CurrentPassword = MusterHost.AdminPassword, NewPassword = "another-long-password" }
        );

        changed.IsSuccessStatusCode.ShouldBeTrue();
        using var stillIn = await mine.GetAsync("/api/people");
        stillIn.IsSuccessStatusCode.ShouldBeTrue();
        using var out1 = await other.GetAsync("/api/people");
        ((int)out1.StatusCode).ShouldBe(401);
        (await SignInAsync(other, "another-long-password")).Status.ShouldBe(200);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Made_up_first_password_has_to_be_changed_before_anything_else(DatabaseKind kind)
    {
        var settings = new Dictionary<string, string> { ["MUSTER_ADMIN_PASSWORD"] = "" };
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Settings = settings });
        var file = Path.Combine(host.Folder, "initial-admin-password");
        var password = (await File.ReadAllTextAsync(file)).Trim();
        using var browser = Browser(host);

        (await SignInAsync(browser, password)).Status.ShouldBe(200);
        using var early = await browser.GetAsync("/api/people");

        (await AdminCalls.CodeOfAsync(early)).ShouldBe((403, "password_change_required"));
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        host.Log.Lines.ShouldNotContain(line => line.Contains(password, StringComparison.Ordinal));
        await host.Database.DropAsync();
    }

    private static HttpClient Browser(MusterHost host)
    {
        var browser = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = host.Url };
        browser.DefaultRequestHeaders.Add("X-Muster", "1");
        return browser;
    }

    private static async Task<(int Status, string? Code)> SignInAsync(
        HttpClient browser,
        string password,
        string name = "admin"
    )
    {
        using var answer = await browser.PostAsJsonAsync(
            "/api/session",
            new SignIn { Username = name, Password = password }
        );
        return await AdminCalls.CodeOfAsync(answer);
    }
}
