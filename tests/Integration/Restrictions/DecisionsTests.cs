using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>Why an attempt was admitted, as it was then.</summary>
public sealed class DecisionsTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Attempt_tells_every_decision_rule_by_rule_whatever_the_rules_say_now(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind, Limit(1, "ask"));
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        clock.Advance(TimeSpan.FromMinutes(1));
        await host.ApproveAsync(device);
        var attempt = await AttemptOfAsync(host, device.Claim.DisplayName!);
        foreach (var rule in await host.GetAsync<IReadOnlyList<EnrollmentRestriction>>(Route))
        {
            (await host.DeleteAsync(rule)).Status.ShouldBe(200);
        }

        var told = await host.GetAsync<AttemptDecisions>($"/api/admission/decisions/of-attempt/{attempt}");

        told.RecordId.ShouldBe(attempt);
        told.Decisions.Select(made => (made.Outcome, made.Code))
            .ShouldBe([("admitted", "approved_by_person"), ("held", null)]);
        var found = told.Decisions[0].Rules.Single(one => one.Rule == "enrollment-restrictions").Restrictions!.Single();
        (found.Kind, found.Effect, found.Finding).ShouldBe(("device_limit", "ask", "kept"));
        told.Decisions[0].Rules.Single(one => one.Code == "approved_by_person").Says.ShouldBe("allow");
    }

    private static async Task<Guid> AttemptOfAsync(MusterHost host, string name)
    {
        var active = await host.GetAsync<Page<ActiveEnrollment>>(
            "/api/devices/enrollment-status/active?limit=200&bucket=pending"
        );
        var running = await host.GetAsync<Page<ActiveEnrollment>>("/api/devices/enrollment-status/active?limit=200");
        return active.Items.Concat(running.Items).Single(row => row.Device == name).Id;
    }
}
