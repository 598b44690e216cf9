using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>Would this device get in?</summary>
public sealed class SupposeTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Answer_says_rule_by_rule_why_and_changes_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1), MinimumOs("24.04", "Ubuntu"));
        var host = clocked.Host;
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Group of {ann.Id}");
        var key = await host.CreateKeyAsync(
            new Contracts.EnrollmentKeys.CreateEnrollmentKey
            {
                Name = "Ann's",
                PersonId = ann.Id,
                GroupId = group.Id,
            }
        );
        var question = new AdmissionQuestion
        {
            Platform = "linux",
            OsVersion = "Ubuntu 24.04",
            EnrollmentKeyId = key.Key.Id,
        };

        var first = await host.SupposeAsync(question);
        (first.Outcome, first.Code, first.Owner).ShouldBe(("admitted", "enrollment_key", "Ann"));
        first.Groups.ShouldBe([group.Name]);
        (await host.KeyAsync(key.Key.Id)).Uses.ShouldBe(0);
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
        var second = await host.SupposeAsync(question);

        (second.Outcome, second.Code).ShouldBe(("refused", "device_limit"));
        var rule = second.Rules.Single(one => one.Rule == "enrollment-restrictions");
        (rule.Says, rule.Code).ShouldBe(("deny", "device_limit"));
        rule.Restrictions!.ToDictionary(one => one.Kind, one => one.Finding)
            .ShouldBe(
                new Dictionary<string, string> { ["device_limit"] = "broken", ["minimum_os"] = "kept" },
                ignoreOrder: true
            );
        rule.Facts.ShouldContain(new SeenFact("owner_unused_days", "0"));
        second.Rules.Single(one => one.Rule == "enrollment-key").Says.ShouldBe("allow");
    }

    [Theory, OnBothDatabases]
    public async Task Stranger_is_held_and_the_answer_says_what_approving_would_come_to(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1));
        var host = clocked.Host;
        var ann = await host.CreatePersonAsync("Ann");
        var question = new AdmissionQuestion { Platform = "linux", PeerId = ann.PeerId };

        var before = await host.SupposeAsync(question);
        await clocked.BringAsync(ann.Id);
        var after = await host.SupposeAsync(question);

        (before.Outcome, before.WhenApproved).ShouldBe(("held", "admitted"));
        (after.Outcome, after.WhenApproved, after.WhenApprovedCode).ShouldBe(("held", "refused", "device_limit"));
    }

    /// <summary>Idea 2: an answer that differs from what happens then is worse than none.</summary>
    [Theory, OnBothDatabases]
    public async Task Supposing_equals_enrolling_in_any_world(DatabaseKind kind)
    {
        var outcomes = new List<string>();
        for (var seed = 1; seed <= 12; seed++)
        {
            var world = await World.DrawAsync(hosts, kind, new Draw(seed));
            for (var i = 0; i < 10; i++)
            {
                var (supposed, happened) = await world.AskAndEnrollAsync();
                supposed.ShouldBe(happened, $"seed {seed}, device {i}");
                outcomes.Add(happened);
            }
        }

        outcomes.Distinct().Count().ShouldBeGreaterThan(5, "the worlds differ");
    }
}
