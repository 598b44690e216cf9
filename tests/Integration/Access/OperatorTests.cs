using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

public sealed class OperatorTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Invited_operator_chooses_a_password_and_may_what_was_granted(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        var invitation = await host.InviteAsync("vera", Everywhere("viewer"));
        invitation.Operator.State.ShouldBe("invited");
        using var browser = new TestBrowser(host);
        var secret = SecretOf(invitation);

        var shown = await browser.PostAsync<InvitedOperator>(
            "/api/invitations/look",
            new LookAtInvitation { Secret = secret }
        );
        var session = await browser.PostAsync<Session>(
            "/api/invitations/accept",
            new AcceptInvitation { Secret = secret, Password = Password }
        );

        shown.Username.ShouldBe("vera");
        session.Permissions.Select(permission => permission.Name).ShouldBe(["view", "read_audit"]);
        (await browser.TryGetAsync("/api/people")).ShouldBe((200, null));
        (await browser.TryPostAsync("/api/people", new { displayName = "Ann" })).ShouldBe((403, "forbidden"));
        using var again = new TestBrowser(host);
        (await again.SignInAsync("VERA", Password)).ShouldBe((200, null));
        host.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Invitation_counts_once_and_not_for_ever(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        var (used, expired) = (await host.InviteAsync("once"), await host.InviteAsync("late"));
        using var browser = new TestBrowser(host);
        await browser.PostAsync<Session>("/api/invitations/accept", Accept(used));

        (await browser.TryPostAsync("/api/invitations/accept", Accept(used))).ShouldBe((404, "invitation_not_found"));
        (await hosts.OnAsync(kind)).Clock.Advance(TimeSpan.FromDays(3));
        (await browser.TryPostAsync("/api/invitations/accept", Accept(expired))).ShouldBe(
            (404, "invitation_not_found")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Another_invitation_ends_password_sessions_and_tokens_of_before(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("forgetful", Everywhere("viewer"));
        var id = (await browser.GetAsync<Session>("/api/session")).OperatorId;
        using var script = host.With(
            await browser.PostAsync<NewToken>("/api/session/tokens", new CreateOwnToken { Name = "script" })
        );
        (await script.GetAsync("/api/people")).IsSuccessStatusCode.ShouldBeTrue();

        var invitation = await host.PostAsync<Invitation>($"/api/operators/{id}/invitation", new { });

        (await browser.TryGetAsync("/api/people")).Status.ShouldBe(401);
        (await script.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.SignInAsync("forgetful", Password)).ShouldBe((401, "sign_in_failed"));
        await browser.PostAsync<Session>("/api/invitations/accept", Accept(invitation));
    }

    [Theory, OnBothDatabases]
    public async Task Disabling_ends_sessions_tokens_and_open_streams_at_once(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("leaving", Everywhere("viewer"));
        var id = (await browser.GetAsync<Session>("/api/session")).OperatorId;
        var token = await browser.PostAsync<NewToken>("/api/session/tokens", new CreateOwnToken { Name = "script" });
        using var script = host.With(token);
        (await script.GetAsync("/api/people")).IsSuccessStatusCode.ShouldBeTrue();
        using var stream = await browser.Http.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        var end = stream.Content.ReadAsStringAsync();

        var disabled = await host.PostAsync<Operator>($"/api/operators/{id}/disable", new { });

        disabled.State.ShouldBe("disabled");
        await Eventually.IsTrueAsync(() => Task.FromResult(end.IsCompleted), "the stream has ended");
        (await browser.TryGetAsync("/api/people")).Status.ShouldBe(401);
        ((int)(await script.GetAsync("/api/people")).StatusCode).ShouldBe(401);
        (await browser.SignInAsync("leaving", Password)).ShouldBe((403, "account_disabled"));
        await host.PostAsync<Operator>($"/api/operators/{id}/enable", new { });
        (await browser.SignInAsync("leaving", Password)).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Changed_grants_count_at_the_next_call(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("rising", Everywhere("viewer"));
        var session = await browser.GetAsync<Session>("/api/session");
        var before = await host.GetAsync<Operator>($"/api/operators/{session.OperatorId}");

        var changed = await PutAsync(host, before, [Everywhere("approver")], before.Version);
        var stale = await PutAsync(host, before, [Everywhere("admin")], before.Version);
        var blind = await PutAsync(host, before, [Everywhere("admin")], version: null);

        changed.ShouldBe((200, null));
        stale.ShouldBe((409, "version_changed"));
        blind.ShouldBe((428, "version_required"));
        (await browser.TryPostAsync("/api/people", new { displayName = "Ann" })).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Last_administrator_stays(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var all = await host.GetAsync<Contracts.Page<Operator>>("/api/operators");
        var admin = all.Items.Single();

        (await host.TryPostAsync($"/api/operators/{admin.Id}/disable", new { })).ShouldBe((409, "last_administrator"));
        (await host.TryPostAsync($"/api/operators/{admin.Id}/invitation", new { })).ShouldBe(
            (409, "last_administrator")
        );
        (await PutAsync(host, admin, [Everywhere("viewer")], admin.Version)).ShouldBe((409, "last_administrator"));
        // An invited one has no password yet and could not get in.
        await host.InviteAsync("second", Everywhere("admin"));
        (await host.TryPostAsync($"/api/operators/{admin.Id}/disable", new { })).ShouldBe((409, "last_administrator"));
        using var third = await host.OperatorAsync("third", Everywhere("admin"));
        (await host.TryPostAsync($"/api/operators/{admin.Id}/disable", new { })).ShouldBe((200, null));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Two_administrators_who_disable_each_other_at_once_leave_one(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var second = await host.OperatorAsync("second", Everywhere("admin"));
        var all = await host.GetAsync<Contracts.Page<Operator>>("/api/operators");

        var answers = await Task.WhenAll(
            all.Items.Select(row => host.TryPostAsync($"/api/operators/{row.Id}/disable", new { }))
        );

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Count(answer => answer.Code == "last_administrator").ShouldBe(1);
        await host.Database.DropAsync();
    }

    [Theory]
    [InlineData("a", "username")]
    [InlineData("with blank", "username")]
    [InlineData("bell\u0007name", "username")]
    public async Task Invitation_refuses_names_that_cannot_be_typed(string name, string field)
    {
        var host = await RestedAsync(DatabaseKind.Sqlite);

        using var answer = await host.Admin.PostAsJsonAsync(
            "/api/operators",
            new InviteOperator { Username = name, Grants = [] }
        );

        var problem = await answer.Content.ReadFromJsonAsync<Contracts.Problem>();
        problem!.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task Invitation_refuses_a_taken_name_an_unknown_role_and_an_unknown_group()
    {
        var host = await RestedAsync(DatabaseKind.Sqlite);

        (await InviteAsync("Admin", Everywhere("viewer"))).ShouldBe((409, "username_taken"));
        (await InviteAsync("new", Everywhere("emperor"))).ShouldBe((400, "validation_failed"));
        (await InviteAsync("new", Over("viewer"))).ShouldBe((400, "validation_failed"));
        (await InviteAsync("new", Over("viewer", Guid.Empty))).ShouldBe((409, "device_group_not_found"));

        Task<(int, string?)> InviteAsync(string name, RoleGrant grant) =>
            host.TryPostAsync("/api/operators", new InviteOperator { Username = name, Grants = [grant] });
    }

    /// <summary>The server of this class, with every limit at rest.</summary>
    private async Task<MusterHost> RestedAsync(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(15));
        return host;
    }

    private static AcceptInvitation Accept(Invitation invitation) =>
        new() { Secret = SecretOf(invitation), Password = Password };

    private static async Task<(int Status, string? Code)> PutAsync(
        MusterHost host,
        Operator row,
        RoleGrant[] grants,
        long? version
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, $"/api/operators/{row.Id}")
        {
            Content = JsonContent.Create(new ChangeOperator { DisplayName = row.DisplayName, Grants = grants }),
        };
        if (version is not null)
        {
            call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var answer = await host.Admin.SendAsync(call);
        return await AdminCalls.CodeOfAsync(answer);
    }
}
