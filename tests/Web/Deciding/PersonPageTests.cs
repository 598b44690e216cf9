using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class PersonPageTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Person_shows_the_device_as_soon_as_it_is_approved_and_no_more_when_that_is_undone()
    {
        var person = await stage.Host.CreatePersonAsync("Pia Page");
        using var device = await stage.AskAsync("pias-laptop", person.PeerIdValue());
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.People}/{person.Id}");
        await window.ExpectLiveAsync();
        await Expect(window.Text("Not enrolled")).ToBeVisibleAsync();
        await Expect(window.Text("No device has belonged to this person yet.")).ToBeVisibleAsync();
        await Expect(window.Text("Pending")).ToBeVisibleAsync();

        await stage.Host.ApproveAsync(device);

        await Expect(window.Text("Enrolled")).ToBeVisibleAsync();
        await Expect(window.Text("Approved")).ToBeVisibleAsync();
        await window
            .Page.GetByRole(AriaRole.List, new() { Name = "Devices" })
            .GetByRole(AriaRole.Link, new() { Name = "pias-laptop" })
            .ClickAsync();
        await Expect(window.Page.GetByText("can still be undone")).ToBeVisibleAsync();
        await Expect(window.Button("Revoke")).ToHaveCountAsync(0);
        await window.Page.GoBackAsync();
        await stage.Host.UndoAsync(device);

        await Expect(window.Text("Not enrolled")).ToBeVisibleAsync();
        await Expect(window.Text("No device has belonged to this person yet.")).ToBeVisibleAsync();
        await Expect(window.Text("Pending")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }
}
