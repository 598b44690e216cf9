using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Modules.Audit;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

public sealed class ListFilterTests
{
    [Theory, OnBothDatabases]
    public async Task List_holds_what_every_filter_lets_through_and_nothing_else(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var (ann, ben) = (new Actor("operator", "ann", "Ann"), new Actor("device", "ann", "Ann's"));
        await host.RecordAsync(ann, new HostileEvent("1", "a"), new HostileEvent("2", "b"));
        clock.Advance(TimeSpan.FromHours(1));
        await host.RecordAsync(ben with { Id = new string('a', 64) }, new HostileEvent("1", "c"));
        var person = await host.CreatePersonAsync("Ann");

        (await NotesAsync("action=hostile")).ShouldBe(["c", "b", "a"], ignoreOrder: true);
        (await NotesAsync("actorKind=operator&actorId=ann")).ShouldBe(["a", "b"], ignoreOrder: true);
        (await NotesAsync($"actorKind=device&actorId={new string('a', 64)}")).ShouldBe(["c"]);
        (await NotesAsync("actorKind=device&actorId=ann")).ShouldBeEmpty();
        (await NotesAsync("actorKind=device")).ShouldBe(["c"]);
        (await NotesAsync("entityKind=test&entityId=1")).ShouldBe(["c", "a"]);
        (await NotesAsync("entityKind=test&entityId=1&actorKind=operator")).ShouldBe(["a"]);
        (await NotesAsync("entityKind=person&entityId=1")).ShouldBeEmpty();
        (await ListAsync($"entityKind=person&entityId={person.Id}")).Single().Action.ShouldBe("person_created");
        (await NotesAsync("entityKind=test&from=2026-11-23T09:00:00Z")).ShouldBe(["c"]);
        (await NotesAsync("entityKind=test&to=2026-11-23T09:00:00Z")).ShouldBe(["b", "a"], ignoreOrder: true);
        (await NotesAsync("entityKind=test&from=2026-11-23T10:00:00%2B02:00&to=2026-11-23T08:00:00.000001Z")).ShouldBe(
            ["b", "a"],
            ignoreOrder: true
        );
        foreach (var query in new[] { "entityId=1", "actorId=ann", $"action={new string('a', 257)}" })
        {
            var refused = await host.Admin.GetAsync($"/api/audit?{query}");
            (await AdminCalls.CodeOfAsync(refused)).ShouldBe((400, "validation_failed"));
        }

        async Task<IReadOnlyList<AuditEntry>> ListAsync(string query) =>
            (await host.GetAsync<Page<AuditEntry>>($"/api/audit?limit=200&{query}")).Items;

        async Task<IEnumerable<string?>> NotesAsync(string query) =>
            (await ListAsync(query)).Select(row => row.Details.GetProperty("note").GetString());
    }
}
