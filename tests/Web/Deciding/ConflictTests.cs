using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class ConflictTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Both_sides_are_shown_and_the_new_key_takes_the_place_of_the_old()
    {
        var person = await stage.Host.CreatePersonAsync("Rita Renewed");
        using var old = await stage.AskAsync("renewed", person.PeerIdValue());
        await stage.Host.ApproveAsync(old);
        using var @new = new TestDevice(stage.Host.Url, stage.Clock, "renewed", person.PeerIdValue());
        await @new.EnrollAsync();
        await using var window = await stage.OpenQueueAsync();
        await window.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "renewed" }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("An enrolled device has this Device Key, with another key.");

        await window.Button("Approve as replacement").ClickAsync();

        await Expect(window.Page.GetByText("enrolled for Rita Renewed")).ToBeVisibleAsync();
        (await stage.Host.PersonAsync(person.Id)).DeviceKeyFingerprints.ShouldBe([@new.Fingerprint]);
    }
}
