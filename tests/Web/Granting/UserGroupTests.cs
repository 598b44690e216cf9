using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class UserGroupTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Person_goes_into_a_group_and_out_of_it_and_in_again()
    {
        var person = await stage.Host.CreatePersonAsync("Paula Panel");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.UserGroups);
        await window.Button("Create user group").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create user group" }).ClickAsync();
        await Expect(window.Dialog.GetByText("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        await window.Field("Name").FillAsync("Oslo sales");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create user group" }).ClickAsync();
        await window.Page.GetByTitle("Oslo sales", new() { Exact = true }).ClickAsync();

        await window.Button("Add people").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Searchbox).FillAsync("Paula");
        await window.Button("Add Paula Panel to the group").ClickAsync();
        await Expect(window.Dialog.GetByText("In the group", new() { Exact = true })).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Close").ClickAsync();
        await Expect(window.Row("Paula Panel")).ToContainTextAsync(person.PeerId);
        await Expect(window.Text("1 member")).ToBeVisibleAsync();

        await window.Button("Remove Paula Panel from the group").ClickAsync();
        await Expect(window.Text("Nobody is in this group")).ToBeVisibleAsync();
        await window.Button("Undo").ClickAsync();
        await window.Page.GetByTitle("Paula Panel", new() { Exact = true }).ClickAsync();
        await window.ExpectAtAsync($"{Paths.People}/{person.Id}");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Oslo sales" }).ClickAsync();
        await Expect(window.Heading("Oslo sales")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_is_renamed_and_deleted_and_its_history_says_so()
    {
        var group = await stage.Host.CreateUserGroupAsync("Interns");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.UserGroups}/{group.Id}");

        await window.Button("Rename user group").ClickAsync();
        await window.Field("Name").FillAsync("Trainees");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Rename user group" }).ClickAsync();
        await Expect(window.Heading("Trainees")).ToBeVisibleAsync();
        await window.Button("History").ClickAsync();
        await Expect(window.Text("User group changed")).ToBeVisibleAsync();
        await window.Button("Delete user group").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete user group" }).ClickAsync();

        await window.ExpectAtAsync(Paths.UserGroups);
        await Expect(window.Row("Trainees")).ToHaveCountAsync(0);
    }
}
