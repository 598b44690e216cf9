using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

public sealed class ViewTests(ClockedStage stage) : IClassFixture<ClockedStage>
{
    [Fact]
    public async Task View_is_saved_used_again_updated_renamed_deleted_and_brought_back()
    {
        using var device = await stage.AskAsync("looked-at");
        var cookie = await stage.Host.JoinAsync("looker", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync($"{Paths.Queue}?platform=linux&columns=displayName,platform");
        await ChooseAsync(window, "Views", "Save view…");
        await window.Button("Save").ClickAsync();
        await Expect(window.Dialog.GetByText("Give it a name.")).ToBeVisibleAsync();
        await Expect(window.Dialog.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        await window.Field("Name").FillAsync("Penguins");
        await window.Button("Save").ClickAsync();
        await Expect(window.Button("Views: Penguins")).ToBeVisibleAsync();

        await window.Page.ReloadAsync();
        await Expect(window.Button("Views: Penguins")).ToBeVisibleAsync();
        await ChooseAsync(window, "Views: Penguins", "Default");
        await window.ExpectAtAsync(Paths.Queue);
        await window.Button("Views").ClickAsync();
        await View(window, "Penguins").ClickAsync();
        await Expect(window.Button("Views: Penguins")).ToBeVisibleAsync();
        (await window.Page.EvaluateAsync<string>("location.search")).ShouldStartWith(
            "?platform=linux&columns=displayName%2Cplatform&view="
        );

        await window.Field("Platform").ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Windows" }).ClickAsync();
        await ChooseAsync(window, "Views: Penguins, changed", "Update");
        await Expect(window.Text("View Penguins updated")).ToBeVisibleAsync();
        await ChooseAsync(window, "Views: Penguins", "Rename…");
        await window.Field("Name").FillAsync("Panes");
        await window.Button("Rename").ClickAsync();
        await ChooseAsync(window, "Views: Panes", "Copy link");
        (await window.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldEndWith(
            $"{Paths.Queue}?platform=windows&columns=displayName%2Cplatform"
        );

        await ChooseAsync(window, "Views: Panes", "Delete");
        await Expect(window.Text("View Panes deleted")).ToBeVisibleAsync();
        await Expect(window.Button("Views")).ToBeVisibleAsync();
        await window.Button("Undo").ClickAsync();
        await Expect(window.Text("View Panes is back")).ToBeVisibleAsync();
        await window.Button("Views").ClickAsync();
        await Expect(View(window, "Panes")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Team_view_is_seen_by_another_operator_and_a_personal_one_is_not()
    {
        using var device = await stage.AskAsync("seen-by-two");
        var approver = await stage.Host.JoinAsync("keeper", AccessCalls.Everywhere("approver"));
        var viewer = await stage.Host.JoinAsync("reader-of-views", AccessCalls.Everywhere("viewer"));
        await using var mine = await stage.OpenAsync(new Look { Cookie = approver });
        await mine.GoAsync($"{Paths.Queue}?person=unknown");
        await SaveAsync(mine, "Views", "Just mine", "Only me");
        await SaveAsync(mine, "Views: Just mine", "For us all", "The team: everybody who may see this list");

        await using var theirs = await stage.OpenAsync(new Look { Cookie = viewer });
        await theirs.GoAsync(Paths.Queue);
        await theirs.Button("Views").ClickAsync();
        await Expect(View(theirs, "For us all")).ToContainTextAsync("Team, by keeper");
        await Expect(View(theirs, "Just mine")).ToHaveCountAsync(0);
        await View(theirs, "For us all").ClickAsync();
        await Expect(theirs.Button("Views: For us all")).ToBeVisibleAsync();
        (await theirs.Page.EvaluateAsync<string>("location.search")).ShouldStartWith("?person=unknown&view=");

        await theirs.Button("Views: For us all").ClickAsync();
        await Expect(Item(theirs, "Copy link")).ToBeVisibleAsync();
        await Expect(Item(theirs, "Delete")).ToHaveCountAsync(0);
        await Expect(Item(theirs, "Update")).ToHaveCountAsync(0);
    }

    private static async Task SaveAsync(Window window, string button, string name, string forWhom)
    {
        await ChooseAsync(window, button, "Save view…");
        await window.Field("Name").FillAsync(name);
        await window.Field(forWhom).CheckAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Button($"Views: {name}")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Window window, string button, string item)
    {
        await window.Button(button).ClickAsync();
        await (item == "Default" ? View(window, item) : Item(window, item)).ClickAsync();
    }

    private static ILocator View(Window window, string name) =>
        window.Page.GetByRole(AriaRole.Menuitemradio).Filter(new() { HasText = name });

    private static ILocator Item(Window window, string name) =>
        window.Page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true });
}
