using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.PolicyHook;

/// <summary>How often the hook is asked, and what stands still meanwhile.</summary>
public sealed class AskingTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_that_asks_again_is_asked_about_once_in_five_minutes(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"deny"}""");
        using var device = new TestDevice(host.Url, clock);
        for (var i = 0; i < 4; i++)
        {
            (await device.EnrollAsync()).Status.ShouldBe(403);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        hooked.Receiver.Calls.Count.ShouldBe(1);
        (await device.EnrollAsync(device.Claim with { OsVersion = "Another" })).Status.ShouldBe(403);
        hooked.Receiver.Calls.Count.ShouldBe(2, "that was another claim");
        clock.Advance(TimeSpan.FromMinutes(5));
        (await device.EnrollAsync()).Status.ShouldBe(403);
        hooked.Receiver.Calls.Count.ShouldBe(3, "the hook may have changed its mind");
        await host.SetHookAsync(hooked.Saved.Hook.Url!);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await device.EnrollAsync()).Status.ShouldBe(403);
        hooked.Receiver.Calls.Count.ShouldBe(4, "the answer was of the hook as it was before");
    }

    [Theory, OnBothDatabases]
    public async Task Two_that_ask_the_same_at_once_are_one_question_and_the_database_is_free_meanwhile(
        DatabaseKind kind
    )
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        var go = hooked.Receiver.Hold();

        var calls = Enumerable.Range(0, 2).Select(_ => Task.Run(() => device.EnrollAsync())).ToArray();
        await Eventually.IsTrueAsync(() => Task.FromResult(!hooked.Receiver.Calls.IsEmpty), "the hook is asked");
        await host.CreatePersonAsync("Somebody who is written meanwhile");
        go.SetResult();
        var answers = await Task.WhenAll(calls);

        answers.ShouldAllBe(answer => answer.Body!.State == "approved");
        hooked.Receiver.Calls.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Supposing_asks_nobody_and_goes_by_an_answer_that_is_there(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        var question = HookCalls.QuestionOf(device);

        var before = await host.SupposeAsync(question);

        (before.Outcome, before.Code, before.WhenApproved).ShouldBe(("held", "policy_hook_not_asked", "admitted"));
        hooked.Receiver.Calls.ShouldBeEmpty();

        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"deny","reason":"No."}""");
        (await device.EnrollAsync()).Detail.ShouldContain("(ENR-1108)");
        var after = await host.SupposeAsync(question);
        (after.Outcome, after.Code).ShouldBe(("refused", "policy_hook_denied"));
        after.Rules.Single(rule => rule.Rule == "policy-hook").Fact("hook_reason").ShouldBe("No.");
        (await host.SupposeAsync(question with { OsVersion = "Another" })).Code.ShouldBe("policy_hook_not_asked");
        hooked.Receiver.Calls.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Supposing_with_an_answer_that_is_there_equals_enrolling(DatabaseKind kind)
    {
        foreach (var decision in new[] { "allow", "deny", "ask" })
        {
            var hooked = await hosts.WithAsync(kind);
            var (host, clock) = hooked.Clocked;
            hooked.Receiver.Answer = HookReceiver.Saying($$"""{"decision":"{{decision}}"}""");
            // Held for its claim at first, so that the answer is there and the device is not.
            var closed = await host.RestrictAsync(RestrictionCalls.MinimumOs("99", "Ubuntu") with { Effect = "ask" });
            using var device = new TestDevice(
                host.Url,
                clock,
                peerId: (await host.CreatePersonAsync("Ann")).PeerIdValue()
            );
            var claim = device.Claim with { OsVersion = "Ubuntu 24.04" };
            await device.EnrollAsync(claim);
            await device.WithdrawAsync();
            (await host.DeleteAsync(closed)).Status.ShouldBe(200);
            clock.Advance(TimeSpan.FromMinutes(2));

            var supposed = await host.SupposeAsync(HookCalls.QuestionOf(device) with { OsVersion = claim.OsVersion });
            var happened = await device.EnrollAsync(claim);

            supposed.Outcome.ShouldBe(
                happened.Status == 403 ? "refused"
                    : happened.Ok.State == "approved" ? "admitted"
                    : "held",
                decision
            );
            hooked.Receiver.Calls.Count.ShouldBe(1, decision);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Supposing_after_a_failure_says_what_was_decided(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        hooked.Receiver.Answer = HookReceiver.Saying("perhaps");
        using var device = new TestDevice(hooked.Host.Url, hooked.Clock);
        await device.EnrollAsync();
        var decided = await hooked.Host.DecisionAsync(device);

        var supposed = await hooked.Host.SupposeAsync(HookCalls.QuestionOf(device));

        (supposed.Outcome, supposed.Code).ShouldBe((decided.Outcome, decided.Code));
        supposed.Code.ShouldBe("policy_hook_bad_answer");
        hooked.Clock.Advance(TimeSpan.FromMinutes(1));
        (await hooked.Host.SupposeAsync(HookCalls.QuestionOf(device))).Code.ShouldBe("policy_hook_not_asked");
    }

    [Theory, OnBothDatabases]
    public async Task Answers_are_forgotten_when_they_are_of_no_use_any_more(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        (await CountAsync()).ShouldNotBe("0");

        clock.Advance(TimeSpan.FromMinutes(40));

        await Eventually.IsTrueAsync(clock, async () => await CountAsync() == "0", "the answers are gone");

        async Task<string> CountAsync() =>
            (await Storage.Sql.RowsAsync(host.Database, "SELECT count(*) FROM policy_hook_answers")).Single();
    }
}
