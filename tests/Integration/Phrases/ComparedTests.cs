using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Phrases;

/// <summary>What an approver says to have compared.</summary>
public sealed class ComparedTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Approval_keeps_what_was_compared_with_the_decision_and_in_the_trail(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        foreach (var compared in new[] { "phrase", "fingerprint", null })
        {
            using var device = await AskAsync(clocked);
            await device.EnrollWithWordsAsync();

            var approved = await host.PostAsync<EnrollmentRequest>(Approve(device), Body(device, compared));

            approved.Decision.ShouldNotBeNull().VerifiedBy.ShouldBe(compared);
            var row = (await host.AuditAsync()).Items.First(row =>
                row.Action == "enrollment_approved" && row.Entity.Id == $"{device.RequestId}"
            );
            var kept = row.Details.TryGetProperty("verifiedBy", out var word) ? word.GetString() : null;
            kept.ShouldBe(compared);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Approval_by_words_is_refused_when_the_request_shows_none(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await AskAsync(clocked);
        await device.EnrollAsync(device.CommittedClaim);

        (await host.TryPostAsync(Approve(device), Body(device, "phrase"))).ShouldBe((409, "no_phrase"));
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
        await device.RevealAsync();
        (await host.TryPostAsync(Approve(device), Body(device, "phrase"))).Status.ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Approval_is_refused_when_it_names_another_way_to_compare(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await AskAsync(clocked);
        await device.EnrollWithWordsAsync();

        foreach (var compared in new[] { "", "none", "Phrase", "voice" })
        {
            (await clocked.Host.TryPostAsync(Approve(device), Body(device, compared))).Status.ShouldBe(400);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Undone_approval_leaves_nothing_compared(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await AskAsync(clocked);
        await device.EnrollWithWordsAsync();
        await host.PostAsync<EnrollmentRequest>(Approve(device), Body(device, "phrase"));

        var undone = await host.UndoAsync(device);
        var approved = await host.ApproveAsync(device);

        undone.Phrase.ShouldBe(device.Words);
        approved.Decision.ShouldNotBeNull().VerifiedBy.ShouldBeNull();
    }

    private static async Task<TestDevice> AskAsync(ClockedHost clocked)
    {
        var person = await clocked.Host.CreatePersonAsync("Ann");
        return new TestDevice(clocked.Host.Url, clocked.Clock, peerId: person.PeerIdValue());
    }

    private static string Approve(TestDevice device) => $"/api/enrollment-requests/{device.RequestId}/approve";

    private static ApproveEnrollmentRequest Body(TestDevice device, string? compared) =>
        new() { ExpectedFingerprint = device.Fingerprint, VerifiedBy = compared };
}
