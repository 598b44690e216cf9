using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

public sealed class RestrictionApiTests(Hosts hosts) : IClassFixture<Hosts>
{
    public static TheoryData<string, EnrollmentRestrictionDraft> Faulty =>
        new()
        {
            { "name", Platform("linux") with { Name = " " } },
            { "name", Platform("linux") with { Name = new string('x', 129) } },
            { "effect", Platform("linux") with { Effect = "warn" } },
            { "kind", Draft("colour") },
            { "platforms", Draft("platform") },
            { "platforms", Platform("amiga") },
            { "minimumVersion", Draft("minimum_os") },
            { "minimumVersion", MinimumOs("twelve") },
            { "minimumVersion", MinimumOs("1.2.3.4.5") },
            { "osName", MinimumOs("12", new string('x', 129)) },
            { "ownerships", Draft("ownership") },
            { "ownerships", Draft("ownership") with { Ownerships = ["corporate", "unknown", "personal"] } },
            { "ownerships", Draft("ownership") with { Ownerships = ["mine"] } },
            { "deviceLimit", Limit(0) },
            { "deviceLimit", Limit(1001) },
            { "deviceLimit", Platform("linux") with { DeviceLimit = 5 } },
            { "ignoreUnusedDays", Limit(1) with { IgnoreUnusedDays = 0 } },
            { "hours", Draft("hours") },
            {
                "hours",
                Draft("hours") with
                {
                    Hours = new RestrictionHours("Mars/Olympus", ["monday"], "08:00", "18:00"),
                }
            },
            { "hours", Draft("hours") with { Hours = new RestrictionHours("Europe/Berlin", [], "08:00", "18:00") } },
            {
                "hours",
                Draft("hours") with
                {
                    Hours = new RestrictionHours("Europe/Berlin", ["someday"], "08:00", "18:00"),
                }
            },
            {
                "hours",
                Draft("hours") with
                {
                    Hours = new RestrictionHours("Europe/Berlin", ["monday"], "8", "18:00"),
                }
            },
            {
                "closed",
                Draft("closed") with
                {
                    Closed = new RestrictionPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch),
                }
            },
        };

    [Theory, MemberData(nameof(Faulty))]
    public async Task Restriction_with_a_fault_is_refused_with_the_name_of_the_member(
        string member,
        EnrollmentRestrictionDraft draft
    )
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        using var answer = await host.Admin.PostAsJsonAsync(Route, draft);

        ((int)answer.StatusCode).ShouldBe(400);
        var problem = (await answer.Content.ReadFromJsonAsync<Problem>())!;
        problem.Errors!.Keys.ShouldContain(member);
    }

    [Theory, OnBothDatabases]
    public async Task Every_kind_comes_back_as_it_was_saved(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        var now = clock.GetUtcNow();
        EnrollmentRestrictionDraft[] drafts =
        [
            Platform("linux") with
            {
                Name = "a",
                Enabled = false,
            },
            MinimumOs("10.0.22631", "Windows") with
            {
                Name = "b",
                Platforms = ["windows"],
            },
            Draft("ownership", "ask") with
            {
                Name = "c",
                Ownerships = ["corporate", "unknown"],
            },
            Limit(5) with
            {
                Name = "d",
                IgnoreUnusedDays = 90,
            },
            Draft("hours") with
            {
                Name = "e",
                Hours = new RestrictionHours("Europe/Berlin", ["monday", "friday"], "08:00", "18:30"),
            },
            Draft("closed") with
            {
                Name = "f",
                Closed = new RestrictionPeriod(now, now.AddDays(1)),
            },
        ];
        foreach (var draft in drafts.Reverse())
        {
            await host.RestrictAsync(draft);
        }

        var list = await host.GetAsync<IReadOnlyList<EnrollmentRestriction>>(Route);

        list.Select(row => row.Rule.Name).ShouldBe(["a", "b", "c", "d", "e", "f"]);
        foreach (var (row, draft) in list.Zip(drafts))
        {
            Json(row.Rule).ShouldBe(Json(draft with { Platforms = draft.Platforms ?? [] }));
            Json(await host.GetAsync<EnrollmentRestriction>($"{Route}/{row.Id}")).ShouldBe(Json(row));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Change_and_deletion_need_what_was_seen_and_stand_in_the_audit(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);
        var made = await host.RestrictAsync(Limit(5));

        (await host.ChangeAsync(made, Limit(4))).Status.ShouldBe(200);
        (await host.ChangeAsync(made, Limit(3))).ShouldBe((409, "version_changed"));
        (await host.DeleteAsync(made)).ShouldBe((409, "version_changed"));
        var now = await host.GetAsync<EnrollmentRestriction>($"{Route}/{made.Id}");
        (now.Rule.DeviceLimit, now.Version).ShouldBe((4, made.Version + 1));
        (await host.DeleteAsync(now)).Status.ShouldBe(200);
        (await host.DeleteAsync(now)).ShouldBe((404, "not_found"));

        var rows = (await host.AuditAsync()).Items.Where(row => row.Entity.Id == made.Id.ToString());
        rows.Select(row => row.Action)
            .ShouldBe(
                ["enrollment_restriction_deleted", "enrollment_restriction_changed", "enrollment_restriction_created"],
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_taken_once_and_there_are_at_most_fifty_however_many_are_made_at_once(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);

        var same = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.TryPostAsync(Route, Limit(5))));
        var many = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => host.TryPostAsync(Route, Limit(5) with { Name = $"Limit {i}" }))
        );

        same.Count(answer => answer.Status == 200).ShouldBe(1);
        same.Count(answer => answer == (409, "restriction_name_taken")).ShouldBe(5);
        many.Count(answer => answer.Status == 200).ShouldBe(49);
        many.Count(answer => answer == (409, "too_many_restrictions")).ShouldBe(11);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
