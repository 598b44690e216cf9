using System.Net.Http.Json;
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

    [Theory, OnBothDatabases]
    public async Task Reader_of_some_groups_hears_of_the_device_and_not_of_others(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Decided of {ann.Id}");
        var key = await host.KeyForGroupAsync(group.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await device.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("pending");
        clock.Advance(TimeSpan.FromMinutes(1));
        await host.ApproveAsync(device);
        var path = $"/api/admission/decisions/of-attempt/{await AttemptOfAsync(host, device.Claim.DisplayName!)}";
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", group.Id)));

        var all = FactsOf(await host.GetAsync<AttemptDecisions>(path));
        var some = FactsOf((await scoped.GetFromJsonAsync<AttemptDecisions>(path))!); // the API answers no null

        all.ShouldContain("pending_total");
        some.ShouldContain("platform");
        some.ShouldNotContain(fact => fact.StartsWith("pending", StringComparison.Ordinal));
        some.ShouldNotContain("owner_unused_days");
    }

    private static HashSet<string> FactsOf(AttemptDecisions told) =>
        [.. told.Decisions.SelectMany(made => made.Rules).SelectMany(rule => rule.Facts).Select(fact => fact.Name)];

    private static async Task<Guid> AttemptOfAsync(MusterHost host, string name)
    {
        var active = await host.GetAsync<Page<ActiveEnrollment>>(
            "/api/devices/enrollment-status/active?limit=200&bucket=pending"
        );
        var running = await host.GetAsync<Page<ActiveEnrollment>>("/api/devices/enrollment-status/active?limit=200");
        return active.Items.Concat(running.Items).Single(row => row.Device == name).Id;
    }
}
