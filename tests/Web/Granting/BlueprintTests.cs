using Muster.Contracts.Policies;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>What a class of devices should have, put together in the browser, and seen on the page of a device.</summary>
public sealed class BlueprintTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Blueprint_is_put_together_and_its_device_says_what_it_gets_and_why()
    {
        var group = await stage.Host.GroupAsync("Office");
        var strict = await PolicyAsync("Cameras off", 0);
        await PolicyAsync("Cameras on", 1);
        var person = await stage.Host.CreatePersonAsync("Bea Blue");
        using var device = new TestDevice(stage.Host.Url, stage.Clock, "blue-laptop", person.PeerIdValue());
        await device.EnrollAsync(device.Claim with { DisplayName = "blue-laptop", Platform = "windows" });
        await stage.Host.ApproveAsync(device);
        await stage.Host.JoinAsync(group, (await stage.Host.DeviceAsync(device)).Id);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Blueprints);
        await Expect(window.Heading("No blueprints yet")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Create blueprint" }).First.ClickAsync();
        await window.Button("Create blueprint").ClickAsync();
        await Expect(window.Text("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        await window.Field("Name").FillAsync("Base");
        await AddAsync(window, "Cameras on");
        await AddAsync(window, "Cameras off");
        await window.Button("Move Cameras off up").ClickAsync();
        await window.Button("How devices deal with Cameras off").ClickAsync();
        await ChooseAsync(window, "When it is taken out", "stays on devices", first: true);
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Device groups" }).FillAsync("Off");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Office" }).ClickAsync();
        await window.Field("Priority of Office").FillAsync("0");
        await window.Button("Create blueprint").ClickAsync();
        await Expect(window.Text("1 to 1000.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Priority of Office").FillAsync("5");
        await window.Button("Create blueprint").ClickAsync();
        await Expect(window.Heading("Base")).ToBeVisibleAsync();

        await window.GoAsync($"{Paths.Devices}/{(await stage.Host.DeviceAsync(device)).Id}");
        var items = window.Page.GetByRole(AriaRole.List, new() { Name = "What it should have" });
        await Expect(items.GetByRole(AriaRole.Listitem).Nth(0)).ToContainTextAsync("Cameras off");
        await Expect(items.GetByRole(AriaRole.Listitem).Nth(0)).ToContainTextAsync("through Base, because of Office");
        await Expect(items.GetByRole(AriaRole.Listitem).Nth(1))
            .ToContainTextAsync("It contradicts a policy that comes before it");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await items.GetByRole(AriaRole.Link).First.ClickAsync();
        await window.Button("Remove Cameras off").ClickAsync();
        await window.Button("Save blueprint").ClickAsync();
        await Expect(window.Text("Base saved")).ToBeVisibleAsync();
        await window.GoAsync($"{Paths.Devices}/{(await stage.Host.DeviceAsync(device)).Id}");
        await Expect(items.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(items).ToContainTextAsync("cannot be sent");
        (await stage.Host.TryDeletePolicyAsync(strict)).Status.ShouldBe(200);
        window.Faults.ShouldBeEmpty();
    }

    private Task<ConfigurationPolicy> PolicyAsync(string name, int value) =>
        stage.Host.CreatePolicyAsync(PolicyCalls.Draft(name, PolicyCalls.Csp((PolicyCalls.Camera, value))));

    private static async Task AddAsync(Window window, string name)
    {
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "What", Exact = true }).FillAsync(name);
        await window.Page.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
    }

    private static async Task ChooseAsync(Window window, string label, string option, bool first)
    {
        var fields = window.Page.GetByRole(AriaRole.Combobox, new() { Name = label });
        await (first ? fields.First : fields.Last).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }
}
