using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.SavedViews;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;
using static Muster.TestKit.Hosting.AdminCalls;
using static Muster.TestKit.Hosting.SavedViewCalls;

namespace Muster.Integration.SavedViews;

public sealed class PersonalViewTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task View_is_kept_changed_and_deleted_by_its_owner_without_a_trail(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));
        var before = (await host.AuditAsync()).Items.Count;

        var made = await ann.Http.SaveAsync(
            Of("enrollment-queue", "  Linux   only ", "?platform=linux&sort=requestedAt")
        );

        made.Name.ShouldBe("Linux only");
        made.Query.ShouldBe("sort=requestedAt&platform=linux");
        (made.Visibility, made.Changeable).ShouldBe(("personal", true));
        (await ann.Http.ViewsAsync("enrollment-queue")).ShouldHaveSingleItem().ShouldBe(made);
        (await ann.Http.ViewsAsync("history")).ShouldBeEmpty();

        using var answer = await ann.Http.ChangeAsync(made, "Linux", "platform=linux&columns=displayName,platform");
        var changed = (await answer.Content.ReadFromJsonAsync<SavedView>())!; // it answers no null
        changed.ShouldSatisfyAllConditions(
            view => view.Name.ShouldBe("Linux"),
            view => view.Query.ShouldBe("platform=linux&columns=displayName%2Cplatform"),
            view => view.Version.ShouldBeGreaterThan(made.Version)
        );
        using var late = await ann.Http.ChangeAsync(made, "Late");
        (await CodeOfAsync(late)).ShouldBe((409, "version_changed"));
        using var lateToo = await ann.Http.DeleteAsync(made);
        (await CodeOfAsync(lateToo)).ShouldBe((409, "version_changed"));

        using var gone = await ann.Http.DeleteAsync(changed);
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ann.Http.ViewsAsync("enrollment-queue")).ShouldBeEmpty();
        (await host.AuditAsync()).Items.Count.ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task View_of_another_is_not_there(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));
        var made = await ann.Http.SaveAsync(Of("people", "Mine", "q=x"));

        (await host.Admin.ViewsAsync("people")).ShouldNotContain(view => view.Id == made.Id);
        using var shown = await host.Admin.GetAsync($"{Views}/{made.Id}");
        using var changed = await host.Admin.ChangeAsync(made);
        using var deleted = await host.Admin.DeleteAsync(made);

        (await CodeOfAsync(shown)).ShouldBe((404, "not_found"));
        (await CodeOfAsync(changed)).ShouldBe((404, "not_found"));
        (await CodeOfAsync(deleted)).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Name_is_taken_once_per_owner_and_list_whatever_the_case(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));
        using var bob = await host.OperatorAsync($"bob-{Uuid7.New(clock):N}", Everywhere("viewer"));
        await ann.Http.SaveAsync(Of("people", "Straße"));
        var other = await ann.Http.SaveAsync(Of("people", "Other"));

        (await ann.TryPostAsync(Views, Of("people", "STRASSE"))).Status.ShouldBe(200);
        (await ann.TryPostAsync(Views, Of("people", "straße "))).ShouldBe((409, "view_name_taken"));
        (await ann.TryPostAsync(Views, Of("devices", "straße"))).ShouldBe((200, null));
        (await bob.TryPostAsync(Views, Of("people", "straße"))).ShouldBe((200, null));
        using var renamed = await ann.Http.ChangeAsync(other, "STRAßE");
        (await CodeOfAsync(renamed)).ShouldBe((409, "view_name_taken"));
        using var sameName = await ann.Http.ChangeAsync(other, "OTHER");
        (await CodeOfAsync(sameName)).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task View_with_faults_is_refused(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));
        SaveView[] faulty =
        [
            Of("nothing", "Name"),
            Of("people", " "),
            Of("people", new string('x', 81)),
            Of("people", "Name", "platform=linux"),
            Of("people", "Name", "q=a&q=b"),
            Of("people", "Name", "cursor=abc"),
            Of("people", "Name", $"q={new string('x', 2000)}"),
            Of("people", "Name", $"q={new string('ü', 700)}"),
            Of("device-group-members", "Name"),
            Of("people", "Name") with
            {
                Visibility = "secret",
            },
        ];

        foreach (var draft in faulty)
        {
            (await ann.TryPostAsync(Views, draft)).ShouldBe((400, "validation_failed"), draft.ToString());
        }

        var good = await ann.Http.SaveAsync(Of("people", "Good"));
        using var changed = await ann.Http.ChangeAsync(good, query: "state=x");
        (await CodeOfAsync(changed)).ShouldBe((400, "validation_failed"));
        using var unversioned = await ann.Http.DeleteAsync($"{Views}/{good.Id}");
        (await CodeOfAsync(unversioned)).ShouldBe((428, "version_required"));
        using var unknown = await ann.Http.GetAsync($"{Views}?list=nothing");
        (await CodeOfAsync(unknown)).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Hundred_views_are_enough_for_one_operator(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));
        for (var i = 0; i < 100; i++)
        {
            await ann.Http.SaveAsync(Of("people", $"View {i:D3}"));
        }

        (await ann.TryPostAsync(Views, Of("people", "One more"))).ShouldBe((409, "too_many_views"));
        var first = (await ann.GetAsync<Page<SavedView>>($"{Views}?limit=60&list=people"));
        var second = (await ann.GetAsync<Page<SavedView>>($"{Views}?limit=60&list=people&cursor={first.NextCursor}"));
        first
            .Items.Concat(second.Items)
            .Select(view => view.Name)
            .ShouldBe(Enumerable.Range(0, 100).Select(i => $"View {i:D3}"));
        second.NextCursor.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Name_that_two_browsers_save_at_once_is_saved_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ann.TryPostAsync(Views, Of("people", "Same")))
        );

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Code == "view_name_taken");
    }

    [Theory, OnBothDatabases]
    public async Task Service_has_no_views_of_its_own(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        using var service = host.With(await host.ServiceTokenAsync("service", Everywhere("admin")));

        (await service.PostStatusAsync(Views, Of("people", "Mine"))).ShouldBe((403, "operator_required"));
        (await service.PostStatusAsync("/api/list-columns/people", new ChooseColumns { Columns = ["email"] })).ShouldBe(
            (403, "operator_required")
        );
    }
}
