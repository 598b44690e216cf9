using Muster.Contracts.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>Groups that go by rules, take members from a file, and have owners.</summary>
public sealed class GroupRulesTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Rules_show_who_would_join_before_they_are_saved_and_then_who_did()
    {
        await BringAsync("ruled-laptop");
        var group = await stage.Host.GroupAsync("Ruled");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Groups}/{group.Id}");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Let rules decide" }).ClickAsync();
        await Expect(window.Text("Finish the rules, and who would join and leave stands here.")).ToBeVisibleAsync();
        await window.Button("Save rules").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Add a rule.");
        await window.Button("Add rule").ClickAsync();
        await window.Field("What it is for").FillAsync("By its name");
        await ChooseAsync(window, "What", "Name");
        await ChooseAsync(window, "How", "starts with");
        await window.Page.GetByLabel("Values").FillAsync("ruled-");
        await window.Page.GetByLabel("Values").PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "If you saved now" }))
            .ToContainTextAsync("1 device would join, 0 devices would leave");
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Devices that would join" }))
            .ToContainTextAsync("ruled-laptop");
        await Expect(window.Page.GetByText("What only the device says can be made up")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Save rules").ClickAsync();

        await Expect(window.Row("ruled-laptop")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("belongs when Name starts with ruled-")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Who came and went" }))
            .ToContainTextAsync("by the rule “By its name”");
        await Expect(window.Button("Add devices")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Rules_offer_the_user_groups_that_there_are()
    {
        var owner = await BringAsync("night-laptop");
        await stage.Host.JoinAsync(await stage.Host.CreateUserGroupAsync("Night shift"), owner);
        var group = await stage.Host.GroupAsync("Of the night shift");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Groups}/{group.Id}/rules");

        await window.Button("Add rule").ClickAsync();
        await window.Field("What it is for").FillAsync("By the owner");
        await ChooseAsync(window, "What", "User group of the owner");
        await window.Page.GetByLabel("Values").FillAsync("night");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Night shift", Exact = true }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Devices that would join" }))
            .ToContainTextAsync("night-laptop");
        await window.Button("Save rules").ClickAsync();
        await Expect(window.Row("night-laptop")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task File_shows_what_it_would_do_and_does_it_when_asked()
    {
        await BringAsync("filed-laptop");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Groups);
        await window.Button("Import members").First.ClickAsync();

        await FileAsync(window, "groupname,members\nFiled,filed-laptop;nobody-at-all\n");
        await Expect(window.Dialog.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("1 would join, 0 would leave, 1 groups would be made.");
        await Expect(window.Dialog.GetByRole(AriaRole.List)).ToContainTextAsync("nobody-at-all is no device");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await FileAsync(window, "groupname,owner\nFiled,filed-laptop\n");
        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("CSV_UNKNOWN_COLUMN");
        await FileAsync(window, "groupname,members\nFiled,filed-laptop\n");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(window.Dialog.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("1 joined, 0 left, 1 groups were made.");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(window.Row("Filed")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task Owner_is_added_and_removed_and_comes_back()
    {
        var group = await stage.Host.GroupAsync("Owned");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Groups}/{group.Id}");
        const string name = "Intune Provisioning Client";

        await window.Button("Add owner").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Combobox).FillAsync("Provis");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add owner" }).ClickAsync();
        var owners = window.Page.GetByRole(AriaRole.List, new() { Name = "Owners" });
        await Expect(owners).ToContainTextAsync(name);
        await window.Button($"Remove {name}").ClickAsync();
        await Expect(owners).ToHaveCountAsync(0);
        await window.Button("Undo").ClickAsync();

        await Expect(owners).ToContainTextAsync(name);
        (await stage.Host.GetAsync<DeviceGroupOwners>($"/api/device-groups/{group.Id}/owners"))
            .Items.Single()
            .Name.ShouldBe(name);
    }

    private async Task<Guid> BringAsync(string name)
    {
        var person = await stage.Host.CreatePersonAsync($"Owner of {name}");
        using var device = await stage.AskAsync(name, person.PeerIdValue());
        await stage.Host.ApproveAsync(device);
        return person.Id;
    }

    private static async Task ChooseAsync(Window window, string label, string option)
    {
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    private static Task FileAsync(Window window, string text) =>
        window
            .Dialog.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "members.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                }
            );
}
