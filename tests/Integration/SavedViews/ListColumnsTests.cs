using Muster.Contracts;
using Muster.Contracts.SavedViews;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.SavedViews;

public sealed class ListColumnsTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Route = "/api/list-columns";

    [Theory, OnBothDatabases]
    public async Task Columns_follow_their_operator_and_nobody_else(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var name = $"ann-{Uuid7.New(clock):N}";
        using var ann = await host.OperatorAsync(name, Everywhere("viewer"));
        using var bob = await host.OperatorAsync($"bob-{Uuid7.New(clock):N}", Everywhere("viewer"));

        (await ChooseAsync(ann, "people", "email", "displayName")).ShouldBe((200, null));
        (await ChooseAsync(ann, "devices", "displayName")).ShouldBe((200, null));
        (await ChooseAsync(ann, "people", "displayName", "peerId")).ShouldBe((200, null));

        using var elsewhere = new TestBrowser(host);
        await elsewhere.SignInAsync(name, Password);
        (await OfAsync(elsewhere)).ShouldBe(["devices: displayName", "people: displayName, peerId"]);
        (await OfAsync(bob)).ShouldBeEmpty();
        (await ChooseAsync(elsewhere, "people")).ShouldBe((200, null));
        (await OfAsync(ann)).ShouldBe(["devices: displayName"]);
    }

    [Theory, OnBothDatabases]
    public async Task Columns_that_are_no_names_or_of_no_list_are_refused(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var ann = await host.OperatorAsync($"ann-{Uuid7.New(clock):N}", Everywhere("viewer"));

        (await ChooseAsync(ann, "people", "email", "email")).ShouldBe((400, "validation_failed"));
        (await ChooseAsync(ann, "people", "e-mail")).ShouldBe((400, "validation_failed"));
        (await ChooseAsync(ann, "people", [.. Enumerable.Range(0, 41).Select(i => $"c{i}")])).ShouldBe(
            (400, "validation_failed")
        );
        (await ChooseAsync(ann, "nothing", "email")).ShouldBe((404, "not_found"));
        (await ChooseAsync(ann, "tokens", "name")).ShouldBe((404, "not_found"));
        (await OfAsync(ann)).ShouldBeEmpty();
    }

    private static Task<(int Status, string? Code)> ChooseAsync(
        TestBrowser browser,
        string list,
        params string[] columns
    ) => browser.TryPostAsync($"{Route}/{list}", new ChooseColumns { Columns = columns });

    private static async Task<IEnumerable<string>> OfAsync(TestBrowser browser) =>
        (await browser.GetAsync<Page<ListColumns>>(Route)).Items.Select(row =>
            $"{row.List}: {string.Join(", ", row.Columns)}"
        );
}
