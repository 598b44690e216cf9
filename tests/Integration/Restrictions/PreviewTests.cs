using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>What a restriction would have changed, from the evidence that is kept.</summary>
public sealed class PreviewTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Draft_is_tried_on_what_came_in_the_last_30_days_and_changes_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        clock.Advance(TimeSpan.FromDays(31)); // what other tests did is too old
        await clocked.BringAsync(ann.Id, "Ubuntu 22.04");
        clock.Advance(TimeSpan.FromDays(31));
        await clocked.BringAsync(ann.Id, "Ubuntu 22.04");
        await clocked.BringAsync(ann.Id, "Ubuntu 24.04");
        clock.Advance(TimeSpan.FromMinutes(1));
        using var stranger = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        await stranger.EnrollAsync(stranger.Claim with { OsVersion = "Ubuntu 20.04" });

        var refuse = await host.PreviewAsync(MinimumOs("24.04", "Ubuntu"));
        var ask = await host.PreviewAsync(MinimumOs("24.04", "Ubuntu") with { Effect = "ask" });

        (refuse.Judged, refuse.NotJudged, refuse.Cut).ShouldBe((3, 0, false));
        (refuse.WouldRefuse, refuse.WouldHold, refuse.WouldAdmit).ShouldBe((2, 0, 0));
        refuse
            .Attempts.Select(attempt => (attempt.OsVersion, attempt.Was, attempt.WouldBe, attempt.Code))
            .ShouldBe([
                ("Ubuntu 20.04", "held", "refused", "os_too_old"),
                ("Ubuntu 22.04", "admitted", "refused", "os_too_old"),
            ]);
        (ask.WouldRefuse, ask.WouldHold, ask.WouldAdmit).ShouldBe((0, 1, 0));
        (await host.GetAsync<IReadOnlyList<EnrollmentRestriction>>(Route)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Loosening_shows_whom_it_would_have_let_in(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Platform("linux"));
        var host = clocked.Host;
        clocked.Clock.Advance(TimeSpan.FromDays(31));
        await clocked.BringAsync((await host.CreatePersonAsync("Ann")).Id);
        var made = (await host.GetAsync<IReadOnlyList<EnrollmentRestriction>>(Route)).Single();

        var preview = await host.PreviewAsync(made.Rule with { Platforms = ["windows"] }, made.Id);

        (preview.Judged, preview.WouldAdmit, preview.WouldRefuse).ShouldBe((1, 1, 0));
        (preview.Attempts.Single().Was, preview.Attempts[0].WouldBe).ShouldBe(("refused", "admitted"));
    }

    [Theory, OnBothDatabases]
    public async Task Limit_is_tried_on_how_many_devices_people_had_when_they_came(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        clocked.Clock.Advance(TimeSpan.FromDays(31));
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await clocked.BringAsync(ann.Id);
        }

        var preview = await clocked.Host.PreviewAsync(Limit(3));

        (preview.Judged, preview.WouldRefuse).ShouldBe((4, 1));
    }
}
