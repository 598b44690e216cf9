using System.Net.Http.Json;
using Muster.Contracts.SavedViews;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;
using static Muster.TestKit.Hosting.AdminCalls;
using static Muster.TestKit.Hosting.SavedViewCalls;

namespace Muster.Integration.SavedViews;

public sealed class TeamViewTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Team_view_is_everybodys_who_sees_the_list_and_changed_by_whoever_may(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("approver"));
        using var bob = await host.OperatorAsync($"bob-{Uuid7.New(clock):N}", Everywhere("viewer"));
        var name = $"Windows {Uuid7.New(clock):N}";

        var made = await ann.Http.SaveAsync(Of("devices", name, "q=win", team: true));
        var seen = (await bob.Http.ViewsAsync("devices")).Single(view => view.Id == made.Id);

        seen.ShouldBe(made with { Changeable = false });
        (await bob.TryGetAsync($"{Views}/{made.Id}")).ShouldBe((200, null));
        using var refused = await bob.Http.ChangeAsync(seen, "Mine now");
        (await CodeOfAsync(refused)).ShouldBe((403, "forbidden"));
        using var refusedToo = await bob.Http.DeleteAsync(seen);
        (await CodeOfAsync(refusedToo)).ShouldBe((403, "forbidden"));
        (await bob.TryPostAsync(Views, Of("devices", "Of all", team: true))).ShouldBe((403, "forbidden"));
        (await host.TryPostAsync(Views, Of("devices", name.ToUpperInvariant(), team: true))).ShouldBe(
            (409, "view_name_taken")
        );
        (await bob.TryPostAsync(Views, Of("devices", name))).ShouldBe((200, null));

        using var answer = await host.Admin.ChangeAsync(made, query: "q=windows");
        var changed = (await answer.Content.ReadFromJsonAsync<SavedView>())!; // it answers no null
        changed.Query.ShouldBe("q=windows");
        using var gone = await host.Admin.DeleteAsync(changed);
        (await CodeOfAsync(gone)).ShouldBe((200, null));
        (await ann.Http.ViewsAsync("devices")).ShouldNotContain(view => view.Id == made.Id);
        (await host.AuditAsync())
            .Items.Where(row => row.Entity.Kind == "saved_view" && row.Entity.Id == $"{made.Id}")
            .Select(row => row.Action)
            .ShouldBe(["team_view_saved", "team_view_changed", "team_view_deleted"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task View_of_a_list_that_takes_more_is_not_there_for_who_has_less(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Some {Uuid7.New(clock):N}");
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Over("approver", group.Id));
        var operators = await host.Admin.SaveAsync(
            Of("operators", $"A {Uuid7.New(clock):N}", "sort=-username", team: true)
        );
        var audit = await host.Admin.SaveAsync(Of("audit", $"A {Uuid7.New(clock):N}", "action=signed_in", team: true));

        (await ann.TryGetAsync($"{Views}/{operators.Id}")).ShouldBe((404, "not_found"));
        (await ann.TryGetAsync($"{Views}/{audit.Id}")).ShouldBe((404, "not_found"));
        (await ann.Http.ViewsAsync("operators")).ShouldBeEmpty();
        (await ann.Http.ViewsAsync("audit")).ShouldBeEmpty();
        (await ann.TryPostAsync(Views, Of("operators", "Mine"))).ShouldBe((403, "forbidden"));
        (await ann.TryPostAsync(Views, Of("people", "Of all", team: true))).ShouldBe((403, "forbidden"));
        (await ann.TryPostAsync(Views, Of("people", "Mine"))).ShouldBe((200, null));
        (await ann.TryPostAsync("/api/list-columns/operators", new ChooseColumns { Columns = ["username"] })).ShouldBe(
            (404, "not_found")
        );
    }
}
