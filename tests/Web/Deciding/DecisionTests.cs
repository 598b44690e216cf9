using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class DecisionTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Approval_is_taken_back_when_undo_is_pressed()
    {
        var person = await stage.Host.CreatePersonAsync("Ulla Undo");
        using var device = await stage.AskAsync("undone", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(window.Dialog).ToHaveCountAsync(0);
        await Expect(window.Text("Request approved - undone enrolled for Ulla Undo")).ToBeVisibleAsync();
        await Expect(window.Row("undone")).ToHaveCountAsync(0);
        (await stage.Host.PersonAsync(person.Id)).Enrollment.ShouldBe("enrolled");

        await window.Button("Undo").ClickAsync();
        await Expect(window.Text("Decision undone - undone is pending again")).ToBeVisibleAsync();
        await Expect(window.Row("undone")).ToBeVisibleAsync();
        await Expect(window.Text("Request approved - undone enrolled for Ulla Undo")).ToHaveCountAsync(0);
        (await stage.Host.PersonAsync(person.Id)).Enrollment.ShouldBe("not_enrolled");
        (await device.PollAsync()).Ok.State.ShouldBe("pending");
    }

    [Fact]
    public async Task Person_shows_as_enrolled_at_once_when_a_device_is_approved()
    {
        var person = await stage.Host.CreatePersonAsync("Petra Person");
        using var device = await stage.AskAsync("petras", person.PeerIdValue());
        await using var elsewhere = await stage.OpenAsync();
        await elsewhere.GoAsync(Paths.People);
        await Expect(elsewhere.Row("Petra Person")).ToContainTextAsync("Not enrolled");
        await using var window = await stage.OpenQueueAsync();

        await window.Button("Approve petras").ClickAsync();
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "People" }).ClickAsync();

        await Expect(window.Row("Petra Person").GetByText("Enrolled", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(elsewhere.Row("Petra Person").GetByText("Enrolled", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rejection_keeps_its_reason()
    {
        using var device = await stage.AskAsync("unwanted");
        await using var window = await stage.OpenQueueAsync();

        await window.Button("Reject unwanted").ClickAsync();
        await Expect(window.Heading("Reject unwanted?")).ToBeVisibleAsync();
        await window.Field("Reason (optional)").FillAsync("Not one of ours");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();

        await Expect(window.Text("Request rejected")).ToBeVisibleAsync();
        await Expect(window.Row("unwanted")).ToHaveCountAsync(0);
        var rejected = await stage.Host.RequestAsync(device.RequestId);
        rejected.State.ShouldBe("rejected");
        rejected.Decision!.Note.ShouldBe("Not one of ours"); // a rejected request has a decision

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Enrollment rejected" }).First)
            .ToContainTextAsync("admin");
    }

    [Fact]
    public async Task Approval_is_explained_when_somebody_else_was_faster()
    {
        var person = await stage.Host.CreatePersonAsync("Gwen Gone");
        using var device = await stage.AskAsync("contested", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);
        // The news of the other's decision is held up, so that this page decides on what it saw.
        await window.Page.RouteAsync("**/api/enrollment-requests*", HoldUpAsync);
        await window.Page.RouteAsync("**/api/enrollment-requests/*", HoldUpAsync);
        await stage.Host.RejectAsync(device);

        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Already decided");
        await window.Page.UnrouteAllAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Button("Refresh").ClickAsync();
        await Expect(window.Row("contested")).ToHaveCountAsync(0);
    }

    private static Task HoldUpAsync(IRoute route) =>
        route.Request.Method == "GET" ? route.AbortAsync() : route.ContinueAsync();
}
