using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.People;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.UserGroupCalls;

namespace Muster.Integration.UserGroups;

public sealed class UserGroupApiTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Group_is_made_found_renamed_and_deleted(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var made = await host.CreateUserGroupAsync("  Sales Berlin ", "Who sells there");
        (made.Name, made.Description, made.Members, made.Version).ShouldBe(("Sales Berlin", "Who sells there", 0, 1));
        (await host.TryPostAsync(Route, new UserGroupDraft { Name = "SALES berlin" })).ShouldBe(
            (409, "user_group_name_taken")
        );

        using var answer = await host.Admin.PutAsync(
            $"{Route}/{made.Id}",
            made.Version,
            new UserGroupDraft { Name = "Sales" }
        );
        var renamed = (await answer.Content.ReadFromJsonAsync<UserGroup>())!; // the API answers no null

        (renamed.Name, renamed.Description, renamed.Version).ShouldBe(("Sales", null, 2));
        (await host.UserGroupAsync(made.Id)).ShouldBe(renamed);
        (await host.Admin.TryPutAsync($"{Route}/{made.Id}", 1, new UserGroupDraft { Name = "Other" })).ShouldBe(
            (409, "version_changed")
        );
        (await host.Admin.TryDeleteAsync($"{Route}/{made.Id}", 1)).ShouldBe((409, "version_changed"));
        (await host.Admin.TryDeleteAsync($"{Route}/{made.Id}", 2)).ShouldBe((200, null));
        (await host.Admin.TryGetAsync($"{Route}/{made.Id}")).ShouldBe((404, "not_found"));
        (await host.Admin.TryDeleteAsync($"{Route}/{made.Id}", 2)).ShouldBe((404, "not_found"));
        var told = await host.GetAsync<Page<AuditEntry>>($"/api/audit?entityKind=user_group&entityId={made.Id}");
        told.Items.Select(row => row.Action)
            .ShouldBe(["user_group_deleted", "user_group_changed", "user_group_created"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task List_pages_by_name_and_finds_by_its_beginning(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        foreach (var name in new[] { "Paged c", "paged A", "Paged B", "Other paged" })
        {
            await host.CreateUserGroupAsync(name);
        }

        var first = await host.GetAsync<Page<UserGroup>>($"{Route}?q=PAGED&limit=2");
        var second = await host.GetAsync<Page<UserGroup>>($"{Route}?q=PAGED&limit=2&cursor={first.NextCursor}");
        var backwards = await host.GetAsync<Page<UserGroup>>($"{Route}?q=paged&sort=-name");

        first.Items.Select(group => group.Name).ShouldBe(["paged A", "Paged B"]);
        second.Items.Select(group => group.Name).ShouldBe(["Paged c"]);
        second.NextCursor.ShouldBeNull();
        backwards.Items.Select(group => group.Name).ShouldBe(["Paged c", "Paged B", "paged A"]);
    }

    [Theory, OnBothDatabases]
    public async Task Bad_input_is_refused_by_field(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateUserGroupAsync($"Strict {kind}");
        var faulty = new (string Path, object Body)[]
        {
            (Route, new { name = " " }),
            (Route, new { name = new string('n', 129) }),
            (Route, new { name = "n", description = new string('d', 501) }),
            ($"{Route}/{group.Id}/members/add", new { people = Array.Empty<Guid>() }),
            ($"{Route}/{group.Id}/members/remove", new { people = Enumerable.Repeat(group.Id, 501) }),
        };

        foreach (var (path, body) in faulty)
        {
            (await host.TryPostAsync(path, body)).ShouldBe((400, "validation_failed"), path);
        }

        foreach (
            var (path, body) in new (string, object)[]
            {
                (Route, new { name = "n", colour = "red" }),
                (Route, new { }),
                ($"{Route}/{group.Id}/members/add", new { people = new[] { "nobody" } }),
                ($"{Route}/{group.Id}/members/add", new { people = (Guid[]?)null }),
            }
        )
        {
            (await host.TryPostAsync(path, body)).Status.ShouldBe(400, path);
        }

        foreach (var query in new[] { "sort=members", "limit=0", "cursor=x", $"q={new string('q', 257)}" })
        {
            (await host.Admin.TryGetAsync($"{Route}?{query}")).ShouldBe((400, "validation_failed"), query);
            (await host.Admin.TryGetAsync($"{Route}/{group.Id}/members?{query}")).ShouldBe(
                (400, "validation_failed"),
                query
            );
        }

        using var put = await host.Admin.PutAsJsonAsync($"{Route}/{group.Id}", new { name = "n" });
        (await AdminCalls.CodeOfAsync(put)).ShouldBe((428, "version_required"));
        using var delete = await host.Admin.DeleteAsync($"{Route}/{group.Id}");
        (await AdminCalls.CodeOfAsync(delete)).ShouldBe((428, "version_required"));
    }
}
