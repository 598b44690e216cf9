using Muster.TestKit.Devices;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class ExpectedPasswordTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Wrong_passwords_are_told_on_the_page_and_somebody_unlocks_it()
    {
        await using var window = await stage.OpenAsync();
        var id = await Awaited.ExpectAsync(stage.Host);
        await window.GoAsync($"{Paths.Devices}/{id}");
        await Expect(window.Page.GetByText("Its row has an enrollment password")).ToBeVisibleAsync();

        foreach (var guess in Enumerable.Range(0, 5))
        {
            using var device = new TestDevice(stage.Host.Url, TimeProvider.System);
            await device.EnrollAsync(
                device.Claim with
                {
                    SerialNumber = Awaited.Serial,
                    EnrollmentPassword = $"guess {guess}",
                }
            );
        }

        await window.GoAsync($"{Paths.Devices}/{id}");
        await Expect(window.Page.GetByText("Its enrollment password is locked")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Unlock").ClickAsync();
        await Expect(window.Text("Wrong passwords are counted from nothing again")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("Its row has an enrollment password")).ToBeVisibleAsync();
    }
}
