using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class DevicePageTests(SettledStage stage) : IClassFixture<SettledStage>
{
    [Fact]
    public async Task Device_is_found_and_shows_where_each_fact_comes_from()
    {
        using var device = await EnrolledAsync("facts-laptop", "Fanny Facts");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Devices);
        await window.Field("Search devices by name").FillAsync("facts-l");
        await Expect(window.Row("facts-laptop")).ToContainTextAsync("Fanny Facts");

        await window.Page.GetByTitle("facts-laptop", new() { Exact = true }).ClickAsync();

        await Expect(window.Heading("facts-laptop")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("belongs to Fanny Facts.")).ToBeVisibleAsync();
        await Expect(Fact(window, "Fingerprint (SHA-256)")).ToContainTextAsync("Proved");
        await Expect(Fact(window, "System")).ToContainTextAsync("Claimed");
        await Expect(Fact(window, "Owner")).ToContainTextAsync("Decided");
        await window.Button("Copy Fingerprint (SHA-256)").ClickAsync();
        (await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(
            string.Join(':', device.Fingerprint.Chunk(2).Select(pair => new string(pair).ToUpperInvariant()))
        );
        await Fact(window, "System").GetByText("Claimed").HoverAsync();
        await Expect(window.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("nothing proves it");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Fanny Facts" }).ClickAsync();
        await Expect(window.Heading("Fanny Facts")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Device_is_suspended_and_resumed()
    {
        using var device = await EnrolledAsync("paused-laptop", "Paula Paused");
        await using var window = await OpenAsync(device);

        await window.Button("Suspend").ClickAsync();
        await window.Field("Reason (optional)").FillAsync("left on a train");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Suspend" }).ClickAsync();

        await Expect(window.Text("paused-laptop suspended")).ToBeVisibleAsync();
        await Expect(window.Text("Suspended")).ToBeVisibleAsync();
        (await device.CheckInAsync()).Ok.State.ShouldBe("suspended");
        await window.Button("Resume").ClickAsync();

        await Expect(window.Button("Suspend")).ToBeVisibleAsync();
        await Expect(window.Text("Active").First).ToBeVisibleAsync();
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Device_is_revoked_once_its_key_is_typed()
    {
        using var device = await EnrolledAsync("gone-laptop", "Gus Gone");
        await using var window = await OpenAsync(device);

        await window.Button("Revoke").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("This cannot be undone");
        var confirm = window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke" });
        await confirm.ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("The word is gone-laptop");
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        await window.Field("Type gone-laptop to confirm").FillAsync("gone-laptop");
        await confirm.ClickAsync();

        await Expect(window.Page.GetByText("Out for good")).ToBeVisibleAsync();
        await Expect(window.Button("Revoke")).ToHaveCountAsync(0);
        (await device.CheckInAsync()).Ok.State.ShouldBe("revoked");
        await window.GoAsync($"{Paths.People}/{(await FindAsync(device)).Owner!.Id}"); // it was enrolled for somebody
        await Expect(window.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Revoked" }))
            .ToContainTextAsync("gone-laptop");
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Device_outside_the_groups_of_an_approver_has_nothing_to_press()
    {
        using var device = await EnrolledAsync("seen-laptop", "Sara Seen");
        var elsewhere = await stage.Host.GroupAsync("Elsewhere");
        var cookie = await stage.Host.JoinAsync(
            "looks.only",
            AccessCalls.Everywhere("viewer"),
            AccessCalls.Over("approver", elsewhere.Id)
        );
        await using var window = await OpenAsync(device, new Look { Cookie = cookie });
        await Expect(window.Button("Suspend")).ToHaveCountAsync(0);
        await Expect(window.Button("Revoke")).ToHaveCountAsync(0);

        var id = (await FindAsync(device)).Id;
        using var added = await stage.Host.Admin.PostAsync($"/api/device-groups/{elsewhere.Id}/devices/{id}", null);

        await Expect(window.Button("Suspend")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    private async Task<TestDevice> EnrolledAsync(string name, string owner) =>
        await stage.EnrollAsync(name, (await stage.Host.CreatePersonAsync(owner)).PeerIdValue());

    private async Task<Device> FindAsync(TestDevice device)
    {
        var owner = (await stage.Host.RequestAsync(device.RequestId)).Decision!.Person!.Id; // it was approved for somebody
        return (await stage.Host.GetAsync<Page<Device>>($"/api/devices?ownerId={owner}")).Items.Single();
    }

    private async Task<Window> OpenAsync(TestDevice device, Look? look = null)
    {
        var window = await stage.OpenAsync(look);
        await window.GoAsync($"{Paths.Devices}/{(await FindAsync(device)).Id}");
        await Expect(window.Heading(device.Name)).ToBeVisibleAsync();
        await window.ExpectLiveAsync();
        return window;
    }

    private static ILocator Fact(Window window, string name) =>
        window.Page.Locator("dl > div").Filter(new() { Has = window.Text(name) });
}
