using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Phrases;

/// <summary>The four words of a request, as the agent protocol brings them about.</summary>
public sealed class PhraseTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Approver_sees_the_words_of_the_device_once_it_has_revealed_its_share(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);

        await device.EnrollAsync(device.CommittedClaim);
        var before = await host.RequestAsync(device.RequestId);
        var revealed = await device.RevealAsync();
        var after = await host.RequestAsync(device.RequestId);

        before.Phrase.ShouldBeNull();
        revealed.Ok.Revealed.ShouldBeTrue();
        revealed.Signed.ShouldBeTrue();
        device.Words.ShouldNotBeNull().Split(' ').Length.ShouldBe(4);
        after.Phrase.ShouldBe(device.Words);
        after.Version.ShouldBeGreaterThan(before.Version);
        var found = $"/api/enrollment-requests?q={Uri.EscapeDataString(device.Words.Split(' ')[0])}";
        (await host.GetAsync<Page<EnrollmentRequest>>(found)).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Request_of_an_old_agent_has_no_words(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);

        var answer = await device.EnrollAsync();

        answer.Ok.PhraseSalt.ShouldBeNull();
        (await device.RevealAsync()).Code.ShouldBe("nothing_committed");
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Another_share_than_the_committed_one_is_refused_and_shows_nothing(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync(device.CommittedClaim);

        var refused = await device.RevealAsync(PhraseShare.New());

        (refused.Status, refused.Code, refused.Signed).ShouldBe((422, "reveal_mismatch", true));
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBeNull();
        (await device.RevealAsync()).Ok.Revealed.ShouldBeTrue();
        (await device.RevealAsync(PhraseShare.New())).Code.ShouldBe("reveal_mismatch");
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBe(device.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Repeated_reveal_is_answered_the_same_and_changes_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollWithWordsAsync();
        var first = await host.RequestAsync(device.RequestId);

        (await device.RevealAsync()).Ok.Revealed.ShouldBeTrue();
        (await host.RequestAsync(device.RequestId)).Version.ShouldBe(first.Version);
        await host.RejectAsync(device);
        await ToldAsync(clocked, device, "rejected");

        (await device.RevealAsync()).Ok.Revealed.ShouldBeTrue();
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBe(device.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Reveal_counts_while_the_device_is_told_pending_and_not_after(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var undone = new TestDevice(host.Url, clock);
        using var late = new TestDevice(host.Url, clock);
        await undone.EnrollAsync(undone.CommittedClaim);
        await late.EnrollAsync(late.CommittedClaim);

        await host.RejectAsync(undone);
        (await undone.RevealAsync()).Ok.Revealed.ShouldBeTrue();
        (await host.UndoAsync(undone)).Phrase.ShouldBe(undone.Words);
        await host.RejectAsync(late);
        await ToldAsync(clocked, late, "rejected");

        (await late.RevealAsync()).Code.ShouldBe("request_ended");
        (await host.RequestAsync(late.RequestId)).Phrase.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_key_that_asked_reveals(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);
        await device.EnrollAsync(device.CommittedClaim);
        await other.EnrollAsync(other.CommittedClaim);

        (await other.RevealAsync(device.Secret, device.RequestId)).Code.ShouldBe("not_found");
        (await other.RevealAsync(other.Secret, Uuid7.New(clock))).Code.ShouldBe("not_found");
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBeNull();
    }

    /// <summary>The order is what the words rest on: nobody brings a share after having seen the other's.</summary>
    [Theory, OnBothDatabases]
    public async Task Salt_is_fixed_before_a_reveal_and_another_commitment_is_another_request(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var first = (await device.EnrollAsync(device.CommittedClaim)).Ok;
        await device.RevealAsync();
        var shown = device.Words;

        var again = (await device.EnrollAsync(device.CommittedClaim)).Ok;
        again.ShouldBe(first with { RetryAfterSeconds = again.RetryAfterSeconds });
        var other = device.Claim with { PhraseCommitment = PhraseShare.New().Commitment.Value };
        (await device.EnrollAsync(other)).Code.ShouldBe("rate_limited");
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await device.EnrollAsync(other)).Ok;

        second.Id.ShouldNotBe(first.Id);
        second.PhraseSalt.ShouldNotBeNull().ShouldNotBe(first.PhraseSalt);
        (await device.RevealAsync()).Code.ShouldBe("reveal_mismatch");
        (await host.RequestAsync(second.Id)).Phrase.ShouldBeNull();
        var superseded = await host.RequestAsync(first.Id);
        (superseded.State, superseded.Phrase).ShouldBe(("superseded", shown));
    }

    [Theory, OnBothDatabases]
    public async Task Superseded_request_shows_no_words_when_its_reveal_comes_late(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var first = (await device.EnrollAsync(device.CommittedClaim)).Ok.Id;
        clock.Advance(TimeSpan.FromMinutes(1));
        await device.EnrollAsync(device.CommittedClaim with { DisplayName = "Renamed" });

        (await device.RevealAsync(request: first)).Code.ShouldBe("request_ended");
        (await device.RevealAsync()).Ok.Revealed.ShouldBeTrue();

        (await host.RequestAsync(first)).Phrase.ShouldBeNull();
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBe(device.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Members_that_are_not_64_lowercase_hex_digits_are_refused(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var upper = device.Secret.Commitment.Value.ToUpperInvariant();

        foreach (var commitment in new[] { "", "ab", upper, new string('g', 64), new string('a', 65) })
        {
            (await device.EnrollAsync(device.Claim with { PhraseCommitment = commitment })).Code.ShouldBe(
                "body_malformed"
            );
        }

        await device.EnrollAsync(device.CommittedClaim);
        foreach (var body in new[] { """{"reveal":"ab"}""", """{"reveal":null}""", "{}", "null", "" })
        {
            var call = device.Message("POST", $"enrollments/{device.RequestId}/phrase", Bytes(body));
            (await device.SendAsync(device.Sign(call), AgentJson.Default.RevealAnswer)).Code.ShouldBe("body_malformed");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Reveal_is_refused_when_it_is_old(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync(device.CommittedClaim);
        var body = TestDevice.Json(new RevealCall { Reveal = device.Secret.Value }, AgentJson.Default.RevealCall);
        var call = device.Message("POST", $"enrollments/{device.RequestId}/phrase", body);

        var old = device.Sign(call, created: clock.GetUtcNow() - TimeSpan.FromSeconds(301));

        (await device.SendAsync(old, AgentJson.Default.RevealAnswer)).Code.ShouldBe("clock_skew");
        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBeNull();
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static async Task ToldAsync(ClockedHost clocked, TestDevice device, string state)
    {
        var poll = device.PollAsync(waitSeconds: 25);
        clocked.Clock.Advance(TimeSpan.FromSeconds(10));
        (await poll).Ok.State.ShouldBe(state);
    }
}
