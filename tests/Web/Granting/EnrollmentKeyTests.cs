using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class EnrollmentKeyTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Key_is_made_lets_a_device_in_and_is_revoked()
    {
        await stage.Host.CreatePersonAsync("Kim Keyholder");
        await stage.Host.GroupAsync("Branch", null);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.EnrollmentKeys);
        await Expect(window.Text("No enrollment keys yet")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Create enrollment key").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        await Expect(window.Text("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        await Expect(window.Text("Choose a person, or a device group, or both.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Name").FillAsync("Kim's laptop");
        await ChooseAsync(window, "Person", "Kim", "Kim Keyholder");
        await ChooseAsync(window, "Device group", "Bra", "Branch");
        await Expect(window.Dialog).ToContainTextAsync("as a device of Kim Keyholder");
        await window.Dialog.GetByLabel("Devices", new() { Exact = true }).FillAsync("2");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("--token-file");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Copy Enrollment key").ClickAsync();
        var secret = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Text(secret)).ToBeVisibleAsync();
        await window.Button("I have stored it").ClickAsync();
        await Expect(window.Text(secret)).ToHaveCountAsync(0);

        await Expect(window.Row("Kim's laptop")).ToContainTextAsync("0 of 2");
        using var device = new TestDevice(stage.Host.Url, stage.Clock, "laptop-kim");
        (await device.EnrollWithAsync(secret)).Ok.State.ShouldBe("approved");
        await Expect(window.Row("Kim's laptop")).ToContainTextAsync("1 of 2");
        await window.Row("Kim's laptop").ClickAsync();
        await window.Button("History").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Enrollment key used");

        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke key" }).ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Dialog, new() { Name = "Revoke Kim's laptop?" })
            .GetByRole(AriaRole.Button, new() { Name = "Revoke key" })
            .ClickAsync();
        await Expect(window.Text("Kim's laptop revoked")).ToBeVisibleAsync();
        using var late = new TestDevice(stage.Host.Url, stage.Clock);
        (await late.EnrollWithAsync(secret)).Code.ShouldBe("enrollment_key_revoked");
        (await stage.Host.DeviceAsync(device)).Groups.Single().Name.ShouldBe("Branch");
        window.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(Window window, string field, string typed, string option)
    {
        await window.Dialog.GetByRole(AriaRole.Combobox, new() { Name = field }).FillAsync(typed);
        await window.Page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }
}
