using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.People;
using Muster.Integration.Apps;
using Muster.Integration.Storage;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.UserGroupCalls;

namespace Muster.Integration.UserGroups;

public sealed class MemberTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Each_person_has_a_result_and_doing_it_again_changes_nothing(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateUserGroupAsync($"Members {kind}");
        var (ann, bob) = (await host.CreatePersonAsync("Ann"), await host.CreatePersonAsync("Bob"));
        var nobody = Uuid7.New(clock);

        var first = await host.JoinAsync(group, bob.Id, ann.Id, bob.Id, nobody);
        var again = await host.JoinAsync(group, ann.Id, nobody);

        Told(first).ShouldBe([(bob.Id, "added"), (ann.Id, "added"), (nobody, "not_found")]);
        first.Changed.ShouldBe(2);
        Told(again).ShouldBe([(ann.Id, "already_member"), (nobody, "not_found")]);
        again.Changed.ShouldBe(0);
        (await host.MembersAsync(group)).Select(member => member.DisplayName).ShouldBe(["Ann", "Bob"]);
        (await host.UserGroupAsync(group.Id)).Members.ShouldBe(2);

        Told(await host.LeaveAsync(group, ann.Id, nobody)).ShouldBe([(ann.Id, "removed"), (nobody, "not_found")]);
        Told(await host.LeaveAsync(group, ann.Id)).ShouldBe([(ann.Id, "not_member")]);
        (await host.MembersAsync(group)).Single().Id.ShouldBe(bob.Id);
        var history = await host.GetAsync<Page<AuditEntry>>($"{Route}/{group.Id}/audit");
        history
            .Items.Select(row => (row.Action, Name: NameIn(row)))
            .ShouldBe(
                [
                    ("person_left_user_group", "Ann"),
                    ("person_joined_user_group", "Ann"),
                    ("person_joined_user_group", "Bob"),
                    ("user_group_created", null),
                ],
                ignoreOrder: true // all of it in one instant
            );
        (await host.TryPostAsync($"{Route}/{nobody}/members/add", new { people = new[] { ann.Id } })).ShouldBe(
            (404, "not_found")
        );
        (await host.Admin.TryGetAsync($"{Route}/{nobody}/members")).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Members_are_paged_by_name_and_found_by_its_beginning(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateUserGroupAsync($"Paged {kind}");
        await host.CreatePersonAsync("Member outside");
        var people = new List<Guid>();
        foreach (var name in new[] { "Member c", "member A", "Member B", "Zoe" })
        {
            people.Add((await host.CreatePersonAsync(name)).Id);
        }

        await host.JoinAsync(group, people);
        var path = $"{Route}/{group.Id}/members?q=member&limit=2";
        var first = await host.GetAsync<Page<UserGroupMember>>(path);
        var second = await host.GetAsync<Page<UserGroupMember>>($"{path}&cursor={first.NextCursor}");
        var backwards = await host.GetAsync<Page<UserGroupMember>>($"{Route}/{group.Id}/members?sort=-displayName");

        first.Items.Select(member => member.DisplayName).ShouldBe(["member A", "Member B"]);
        second.Items.Select(member => member.DisplayName).ShouldBe(["Member c"]);
        second.NextCursor.ShouldBeNull();
        backwards.Items.Select(member => member.DisplayName).ShouldBe(["Zoe", "Member c", "Member B", "member A"]);
    }

    [Theory, OnBothDatabases]
    public async Task Person_shows_the_groups_and_deleting_one_leaves_no_trace_on_them(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var person = await host.CreatePersonAsync("Grouped");
        var (late, early) = (
            await host.CreateUserGroupAsync($"Z {kind}"),
            await host.CreateUserGroupAsync($"A of {kind}")
        );
        await host.JoinAsync(late, person.Id);
        await host.JoinAsync(early, person.Id);

        (await host.PersonAsync(person.Id)).UserGroups.ShouldBe([
            new UserGroupName(early.Id, early.Name),
            new UserGroupName(late.Id, late.Name),
        ]);
        (await host.Admin.TryDeleteAsync($"{Route}/{early.Id}", early.Version)).ShouldBe((200, null));

        (await host.PersonAsync(person.Id)).UserGroups.ShouldBe([new UserGroupName(late.Id, late.Name)]);
        (await host.GetAsync<Page<Person>>("/api/people?q=Grouped"))
            .Items.Single()
            .UserGroups.Single()
            .Id.ShouldBe(late.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Erased_person_is_in_no_group_and_its_history_names_nobody(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateUserGroupAsync($"Forgetting {kind}");
        var person = await host.CreatePersonAsync("Quentin Forgotten");
        await host.JoinAsync(group, person.Id);

        (
            await host.TryPostAsync(
                $"/api/people/{person.Id}/erase",
                new ErasePerson { ExpectedPeerId = person.PeerId }
            )
        ).ShouldBe((200, null));

        (await host.MembersAsync(group)).ShouldBeEmpty();
        (await host.UserGroupAsync(group.Id)).Members.ShouldBe(0);
        var history = await host.GetAsync<Page<AuditEntry>>($"{Route}/{group.Id}/audit");
        history
            .Items.Select(row => row.Action)
            .ShouldBe(["person_left_user_group", "person_joined_user_group", "user_group_created"], ignoreOrder: true);
        history.Items.Select(row => row.Details.GetRawText()).ShouldAllBe(text => !text.Contains("Quentin"));
        (
            await Sql.RowsAsync(host.Database, "SELECT openings FROM audit_openings WHERE openings LIKE '%Quentin%'")
        ).ShouldBeEmpty();
        Told(await host.JoinAsync(group, person.Id)).ShouldBe([(person.Id, "not_found")]);
    }

    [Theory, OnBothDatabases]
    public async Task Five_hundred_join_in_one_call(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateUserGroupAsync($"Many {kind}");
        var someone = await host.CreatePersonAsync("Someone");
        var ids = Enumerable.Range(0, 499).Select(_ => Uuid7.New(clock)).Append(someone.Id).ToList();

        var change = await host.JoinAsync(group, ids);

        (change.Changed, change.Items.Count).ShouldBe((1, 500));
        change.Items[^1].Outcome.ShouldBe("added");
    }

    private static List<(Guid, string)> Told(UserGroupMembersChange change) =>
        [.. change.Items.Select(item => (item.Id, item.Outcome))];

    private static string? NameIn(AuditEntry row) =>
        row.Details.TryGetProperty("displayName", out var name) ? name.GetString() : null;
}
