using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class ExpectedDeviceTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Only_expected_devices_may_come_once_somebody_saves_it_and_an_empty_list_warns()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Restrictions);
        var only = window.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Pre-approved Devices Only" });

        await only.CheckAsync();
        await Expect(window.Page.GetByText("Once you save this, no new device can come in.")).ToBeVisibleAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("From now on only expected devices come in")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("Nothing is on the list: no new device can come in.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.GoAsync(Paths.Restrictions);
        await Expect(only).ToBeCheckedAsync();

        await Awaited.ExpectAsync(stage.Host);
        await window.GoAsync($"{Paths.Devices}?state=expected");
        await window.Text("laptop-haddad").ClickAsync();
        await Expect(window.Text("Pre-approved Device")).ToBeVisibleAsync();
        await window.Button("Take off the list").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take off the list" }).ClickAsync();
        await Expect(window.Text("laptop-haddad is not expected any more")).ToBeVisibleAsync();

        await window.GoAsync(Paths.Restrictions);
        await only.UncheckAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("Devices that nobody expects may ask again")).ToBeVisibleAsync();
        // Its page may hear that it is off the list before it is left.
        window.Faults.ShouldAllBe(fault => fault.Contains("404 (Not Found)", StringComparison.Ordinal));
    }
}
