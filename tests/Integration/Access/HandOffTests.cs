using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

public sealed class HandOffTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Terminal_gets_a_token_once_its_operator_says_yes(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("typist", Everywhere("viewer"));
        var started = await StartAsync(host);

        (await CollectAsync(host, started)).State.ShouldBe("pending");
        var question = await browser.GetAsync<HandOffQuestion>($"/api/hand-offs/{started.UserCode}");
        question.Computer.ShouldBe("ws-7");
        (await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { })).ShouldBe((200, null));
        var answer = await CollectAsync(host, started);

        answer.State.ShouldBe("confirmed");
        using var script = host.With(answer.Token!);
        (await script.GetAsync("/api/people")).IsSuccessStatusCode.ShouldBeTrue();
        using var again = new TestBrowser(host);
        (await again.TryPostAsync($"/api/hand-offs/{started.Id}/token", Collect(started))).ShouldBe(
            (404, "hand_off_not_found")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Terminal_gets_nothing_when_its_operator_says_no(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("cautious", Everywhere("viewer"));
        var started = await StartAsync(host);

        await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/deny", new { });

        (await CollectAsync(host, started)).ShouldBe(new HandOffAnswer("denied", null));
        (await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { })).Status.ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Token_goes_to_the_terminal_that_asked_and_to_no_other(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("watched", Everywhere("viewer"));
        var started = await StartAsync(host);
        await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { });
        using var thief = new TestBrowser(host);

        (
            await thief.TryPostAsync(
                $"/api/hand-offs/{started.Id}/token",
                new CollectHandOff { Secret = started.Secret[..^1] + "!" }
            )
        ).ShouldBe((404, "hand_off_not_found"));
        (await CollectAsync(host, started)).State.ShouldBe("confirmed");
    }

    [Theory, OnBothDatabases]
    public async Task Question_of_a_terminal_ends_after_ten_minutes(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("slow", Everywhere("viewer"));
        var started = await StartAsync(host);

        (await hosts.OnAsync(kind)).Clock.Advance(TimeSpan.FromMinutes(10));

        (await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { })).Status.ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Operator_who_was_disabled_after_saying_yes_gives_nothing(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("gone", Everywhere("viewer"));
        var id = (await browser.GetAsync<Session>("/api/session")).OperatorId;
        var started = await StartAsync(host);
        await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { });

        await host.PostAsync<Operator>($"/api/operators/{id}/disable", new { });

        (await CollectAsync(host, started)).State.ShouldBe("denied");
    }

    [Theory, OnBothDatabases]
    public async Task Terminal_gets_nothing_when_all_sessions_were_ended_after_the_yes(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var browser = await host.OperatorAsync("ended", Everywhere("viewer"));
        var started = await StartAsync(host);
        (await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { })).Status.ShouldBe(200);

        (await host.TryPostAsync("/api/keys/session/end", new { })).ShouldBe((200, null));

        (await CollectAsync(host, started)).State.ShouldBe("denied");
    }

    [Theory, OnBothDatabases]
    public async Task Operator_who_was_invited_again_after_saying_yes_gives_nothing(DatabaseKind kind)
    {
        var host = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("robbed", Everywhere("viewer"));
        var id = (await browser.GetAsync<Session>("/api/session")).OperatorId;
        var started = await StartAsync(host);
        (await browser.TryPostAsync($"/api/hand-offs/{started.UserCode}/confirm", new { })).Status.ShouldBe(200);

        await host.PostAsync<Invitation>($"/api/operators/{id}/invitation", new { });

        (await CollectAsync(host, started)).State.ShouldBe("denied");
    }

    [Fact]
    public async Task Terminals_of_one_address_are_five_at_once()
    {
        var host = await RestedAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 5; i++)
        {
            await StartAsync(host);
        }

        using var sixth = new TestBrowser(host);
        (await sixth.TryPostAsync("/api/hand-offs", new StartHandOff { Computer = "x" })).ShouldBe(
            (429, "too_many_attempts")
        );
    }

    private static async Task<HandOffStarted> StartAsync(MusterHost host)
    {
        using var terminal = new TestBrowser(host);
        return await terminal.PostAsync<HandOffStarted>("/api/hand-offs", new StartHandOff { Computer = "ws-7\u202e" });
    }

    private static async Task<HandOffAnswer> CollectAsync(MusterHost host, HandOffStarted started)
    {
        using var terminal = new TestBrowser(host);
        return await terminal.PostAsync<HandOffAnswer>($"/api/hand-offs/{started.Id}/token", Collect(started));
    }

    private static CollectHandOff Collect(HandOffStarted started) => new() { Secret = started.Secret };

    private async Task<MusterHost> RestedAsync(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(15));
        return host;
    }
}
