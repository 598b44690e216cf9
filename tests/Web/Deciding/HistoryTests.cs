using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class HistoryTests(ClockedStage stage) : IClassFixture<ClockedStage>
{
    [Fact]
    public async Task Rejected_request_is_re_opened_from_the_history()
    {
        using var device = await stage.AskAsync("second-thought");
        await stage.Host.RejectAsync(device);
        await Eventually.IsTrueAsync(
            stage.Time,
            async () => (await device.PollAsync()).Ok.State == "rejected",
            "the rejection has taken effect"
        );
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.History);

        await window.Row("second-thought").ClickAsync();
        await window.Button("Re-open request").ClickAsync();

        await Expect(window.Page.GetByText("Request re-opened")).ToBeVisibleAsync();
        (await stage.Host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
    }
}
