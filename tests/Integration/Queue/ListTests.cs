using System.Text;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

public sealed class ListTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task List_is_narrowed_by_each_filter(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var known = await clocked.AskingAsync();
        using var stranger = new TestDevice(host.Url, clocked.Clock);
        await stranger.EnrollAsync(stranger.Claim with { Platform = "windows" });
        using var rival = new TestDevice(host.Url, clocked.Clock, known.Name);
        await rival.EnrollAsync();
        var (k, s, r) = (known.RequestId, stranger.RequestId, rival.RequestId);

        (await NarrowedAsync("person=known")).ShouldBe([k]);
        (await NarrowedAsync("person=unknown")).ShouldBe([s, r], ignoreOrder: true);
        (await NarrowedAsync("person=disabled")).ShouldBeEmpty();
        (await NarrowedAsync("platform=windows")).ShouldBe([s]);
        (await NarrowedAsync("conflict=true")).ShouldBe([k, r], ignoreOrder: true);
        (await NarrowedAsync("conflict=false&platform=linux")).ShouldBeEmpty();
        (await NarrowedAsync($"q={known.Name}")).ShouldBe([k, r], ignoreOrder: true);
        (await NarrowedAsync($"q=computer%20{known.Name[..5]}")).ShouldContain(k);
        (await NarrowedAsync("requestedBefore=2000-01-01T00:00:00Z")).ShouldBeEmpty();
        (await NarrowedAsync("requestedAfter=2000-01-01T00:00:00Z")).Count.ShouldBe(3);
        (await NarrowedAsync("state=ended")).ShouldBeEmpty();

        async Task<IReadOnlyList<Guid>> NarrowedAsync(string query) =>
            [.. (await host.ListedAsync(query)).Intersect([k, s, r])];
    }

    [Theory, OnBothDatabases]
    public async Task History_has_what_waits_no_more_the_latest_first_and_pages_by_key(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var first = await clocked.AskingAsync();
        using var second = await clocked.AskingAsync();
        using var third = await clocked.AskingAsync();
        using var waiting = await clocked.AskingAsync();
        await host.RejectAsync(third);
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await first.WithdrawAsync();
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.ApproveAsync(second);

        var ended = await host.ListedAsync("state=ended&sort=-endedAt");
        ended.Take(3).ShouldBe([second.RequestId, first.RequestId, third.RequestId]);
        ended.ShouldNotContain(waiting.RequestId);
        var page = await host.GetAsync<Contracts.Page<EnrollmentRequest>>(
            "/api/enrollment-requests?state=ended&sort=-endedAt&limit=2"
        );
        (await host.ListedAsync($"state=ended&sort=-endedAt&cursor={page.NextCursor}"))[0].ShouldBe(third.RequestId);
        (await AdminCalls.CodeOfAsync(await host.Admin.GetAsync("/api/enrollment-requests?sort=endedAt"))).ShouldBe(
            (400, "validation_failed")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Summary_counts_what_waits(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var one = new TestDevice(host.Url, TimeProvider.System, "same");
        using var two = new TestDevice(host.Url, TimeProvider.System, "same");
        await one.EnrollAsync();
        (await host.GetAsync<QueueSummary>("/api/enrollment-requests/summary")).ShouldSatisfyAllConditions(
            summary => summary.Pending.ShouldBe(1),
            summary => summary.Conflicts.ShouldBe(0),
            summary => summary.OldestRequestedAt.ShouldNotBeNull()
        );

        await two.EnrollAsync();
        await one.WithdrawAsync();

        (await host.GetAsync<QueueSummary>("/api/enrollment-requests/summary")).ShouldSatisfyAllConditions(
            summary => summary.Pending.ShouldBe(1),
            summary => summary.Conflicts.ShouldBe(1)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Export_has_every_page_of_the_view_and_no_formula(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = new TestDevice(host.Url, clocked.Clock);
        await device.EnrollAsync(device.Claim with { DisplayName = "=HYPERLINK(\"http://x\")", Platform = "macos" });

        var file = Encoding.UTF8.GetString(
            await host.Admin.GetByteArrayAsync(
                "/api/enrollment-requests/export?platform=macos&columns=displayName,fingerprint,state"
            )
        );

        file.ShouldStartWith("\uFEFFdisplayName,fingerprint,state\r\n");
        file.ShouldContain($"\"'=HYPERLINK(\"\"http://x\"\")\",{device.Fingerprint},pending\r\n");
        file.ShouldNotContain("linux");
        (
            await AdminCalls.CodeOfAsync(await host.Admin.GetAsync("/api/enrollment-requests/export?columns=secret"))
        ).ShouldBe((400, "validation_failed"));
    }
}
