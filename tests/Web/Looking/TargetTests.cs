using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>What is usual, what is foretold, and what should be reached, as somebody sees it who sets a target and looks what becomes of it.</summary>
public sealed class TargetTests(SimulatedStage stage) : IClassFixture<SimulatedStage>
{
    private const string Targets = $"{Paths.EnrollmentStatus}/targets";
    private const string Title = "Installing Apps · Windows (Autopilot)";

    private static readonly (string Platform, string Method, string System, int Enrolled) Kind = (
        "windows",
        "WindowsAutopilot",
        "Windows 11",
        0
    );

    [Fact]
    public async Task Target_is_set_and_changed_burns_and_is_deleted()
    {
        await EnrollAsync("fast", devices: 20, minutes: 10);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Targets);
        await window.Button("Set target").ClickAsync();
        await ChooseAsync(window, "Step", "Installing Apps");
        await ChooseAsync(window, "Devices", "Windows (Autopilot)");
        await ChooseAsync(window, "Within", "10 min");
        await window.Field("Percent of the devices").FillAsync("101");
        await window.Field("Simulated fleets count, too").CheckAsync();
        await SubmitAsync(window, "Set target");
        await Expect(window.Dialog).ToContainTextAsync("A number from 70 to 99.9.");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Percent of the devices").FillAsync("80");
        await SubmitAsync(window, "Set target");
        var card = window.Page.GetByRole(AriaRole.Region, new() { Name = Title });
        await Expect(card).ToContainTextAsync("100 % (20 of 20)");

        await card.GetByRole(AriaRole.Button, new() { Name = "Change target" }).ClickAsync();
        await window.Field("Percent of the devices").FillAsync("90");
        await SubmitAsync(window, "Change target");
        await Expect(card).ToContainTextAsync("90 % within 10 min");

        await EnrollAsync("slow", devices: 20, minutes: 30);
        await Eventually.IsTrueAsync(
            stage.Time,
            async () =>
                (await stage.Host.GetAsync<Page<EnrollmentTarget>>("/api/devices/enrollment-status/targets")).Items.Any(
                    target => target.BurningSince is not null
                ),
            "the burn is noticed"
        );
        await using var later = await stage.OpenAsync();
        await later.GoAsync(Paths.EnrollmentStatus);
        await Expect(later.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync($"{Title}: the target (90 % within 10 min) burns");
        await later.Page.GetByRole(AriaRole.Link, new() { Name = "See the targets" }).ClickAsync();
        var burning = later.Page.GetByRole(AriaRole.Region, new() { Name = Title });
        await Expect(burning).ToContainTextAsync("Burning");
        await Expect(burning).ToContainTextAsync("50 % (20 of 40)");
        await Expect(burning).ToContainTextAsync("5.0 × (n = 40)");
        (await Axe.ViolationsAsync(later)).ShouldBeEmpty();

        await burning.GetByRole(AriaRole.Button, new() { Name = "Delete target" }).ClickAsync();
        await SubmitAsync(later, "Delete target");
        await Expect(later.Text("No target is set")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Enrollment_under_way_says_what_is_usual_and_when_it_is_through()
    {
        await EnrollAsync("history", devices: 20, minutes: 10, "ios", "IosAde");
        await Fleet.StepsAsync(
            stage.Host,
            [
                Fleet.Begin(("ios", "IosAde", "iOS 17", 0), "iPhone-NOW", "installing_apps"),
                Fleet.Begin(("ios", "IosAde", "iOS 17", 0), "iPhone-SET", "device_setup"),
            ]
        );
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.EnrollmentStatus}?simulated=true&platform=ios");

        var row = window.Row("iPhone-NOW");
        await Expect(row).ToContainTextAsync("usually 9 min, 9 of 10 within 10 min");
        await Expect(row).ToContainTextAsync("about 9 min, 9 of 10 within 10 min");
        await Expect(window.Row("iPhone-SET")).ToContainTextAsync("Cannot be said");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await row.ClickAsync();
        await Expect(window.Page.GetByText("What can be done", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("look for the app that does not install")).ToBeVisibleAsync();
        await window.GoAsync($"{Paths.EnrollmentStatus}/platforms?simulated=true");
        await Expect(window.Page.GetByText("From twenty on, it stands here how good they are.")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Window window, string label, string option)
    {
        await window.Dialog.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    private static Task SubmitAsync(Window window, string name) =>
        window.Dialog.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private async Task EnrollAsync(
        string name,
        int devices,
        int minutes,
        string? platform = null,
        string? method = null
    )
    {
        var kind = platform is null ? Kind : (platform, method!, "iOS 17", 0); // given together
        var names = Enumerable.Range(0, devices).Select(i => $"{name} {i}").ToList();
        await Fleet.StepsAsync(stage.Host, names.Select(device => Fleet.Begin(kind, device, "installing_apps")));
        stage.Time.Advance(TimeSpan.FromMinutes(minutes));
        await Fleet.StepsAsync(stage.Host, names.Select(device => Fleet.Reach(device, "enrolled")));
    }
}
