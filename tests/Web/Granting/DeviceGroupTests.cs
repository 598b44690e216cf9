using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class DeviceGroupTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Device_goes_into_a_group_and_out_of_it_and_in_again()
    {
        var person = await stage.Host.CreatePersonAsync("Gina Group");
        using var device = await stage.AskAsync("group-laptop", person.PeerIdValue());
        await stage.Host.ApproveAsync(device);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Groups);
        await window.Button("Create group").ClickAsync();
        await window.Field("Name").FillAsync("Oslo");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create group" }).ClickAsync();
        await window.Page.GetByTitle("Oslo", new() { Exact = true }).ClickAsync();

        await window.Button("Add devices").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Searchbox).FillAsync("group-l");
        await window.Button("Add group-laptop").ClickAsync();
        await Expect(window.Dialog.GetByText("In the group", new() { Exact = true })).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Close").ClickAsync();
        await Expect(window.Row("group-laptop")).ToContainTextAsync("Gina Group");
        await Expect(window.Text("1 device")).ToBeVisibleAsync();

        await window.Button("Remove group-laptop").ClickAsync();
        await Expect(window.Text("No devices in this group")).ToBeVisibleAsync();
        await window.Button("Undo").ClickAsync();
        await Expect(window.Row("group-laptop")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Group_that_a_role_is_limited_to_is_not_deleted_and_says_why()
    {
        var group = await stage.Host.GroupAsync("Held");
        await stage.Host.InviteAsync("held.by", AccessCalls.Over("approver", group.Id));
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Groups}/{group.Id}");

        await window.Button("Delete").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Grants are limited to this group");
    }

    [Fact]
    public async Task Rename_is_refused_when_somebody_else_was_faster()
    {
        var group = await stage.Host.GroupAsync("Bergen");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Groups}/{group.Id}");
        await window.Button("Rename").ClickAsync();
        using var faster = new HttpRequestMessage(HttpMethod.Put, $"/api/device-groups/{group.Id}");
        faster.Headers.Add("If-Match", $"\"{group.Version}\"");
        faster.Content = System.Net.Http.Json.JsonContent.Create(new { name = "Bergen harbour" });
        using var answer = await stage.Host.Admin.SendAsync(faster);
        answer.IsSuccessStatusCode.ShouldBeTrue();

        await window.Field("Name").FillAsync("Bergen centre");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();

        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this group");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(window.Heading("Bergen harbour")).ToBeVisibleAsync();
    }
}
