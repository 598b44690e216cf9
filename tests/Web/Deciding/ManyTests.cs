using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

/// <summary>A-31, A-48 to A-53: many requests in one go.</summary>
public sealed class ManyTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Ticked_rows_are_approved_together_and_taken_back_together()
    {
        var person = await stage.Host.CreatePersonAsync("Mona Many");
        using var one = await stage.AskAsync("many-one", person.PeerIdValue());
        using var two = await stage.AskAsync("many-two", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await Expect(window.Button("Approve Selected (1)")).ToHaveCountAsync(0);

        await TickAsync(window, "many-one");
        await Expect(window.Button("Approve Selected (1)")).ToBeVisibleAsync();
        await TickAsync(window, "many-two");
        await Expect(window.Dialog).ToHaveCountAsync(0);
        await window.Button("Approve Selected (2)").ClickAsync();

        await Expect(window.Text("Approved 2 of 2.")).ToBeVisibleAsync();
        await Expect(window.Row("many-one")).ToHaveCountAsync(0);
        await Expect(window.Button("Refresh")).ToBeVisibleAsync();
        (await stage.Host.PersonAsync(person.Id)).DeviceKeyFingerprints.Count.ShouldBe(2);

        await window.Button("Undo").ClickAsync();
        await Expect(window.Text("2 are pending again")).ToBeVisibleAsync();
        await Expect(window.Row("many-two")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Failed_ones_stay_with_a_reason_each()
    {
        var person = await stage.Host.CreatePersonAsync("Paula Partial");
        using var good = await stage.AskAsync("partial-good", person.PeerIdValue());
        using var orphan = await stage.AskAsync("partial-orphan");
        await using var window = await stage.OpenQueueAsync();

        await TickAsync(window, "partial-good");
        await TickAsync(window, "partial-orphan");
        await window.Button("Approve Selected (2)").ClickAsync();

        await Expect(window.Text("Approved 1 of 2. 1 failed.")).ToBeVisibleAsync();
        await window.Button("Details").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("No person has the Peer ID");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Row("partial-good")).ToHaveCountAsync(0);
        await Expect(window.Row("partial-orphan")).ToBeVisibleAsync();
        await Expect(window.Button("Approve Selected")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ticked_rows_are_rejected_and_their_keys_blocked()
    {
        using var one = await stage.AskAsync("stray-one");
        using var two = await stage.AskAsync("stray-two");
        await using var window = await stage.OpenQueueAsync();

        await TickAsync(window, "stray-one");
        await TickAsync(window, "stray-two");
        await window.Button("Reject Selected (2)").ClickAsync();
        await Expect(window.Heading("Reject 2 requests?")).ToBeVisibleAsync();
        await window.Field("Reason (optional)").FillAsync("Not ours");
        await window.Page.GetByLabel("Also block this key").CheckAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Expect(window.Text("Rejected 2 of 2.")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Blocked Keys" }).ClickAsync();
        await Expect(window.Row("stray-one")).ToContainTextAsync("Not ours");
        await window.Button("Lift the block on stray-one").ClickAsync();
        await Expect(window.Text("Block lifted - stray-one may ask again")).ToBeVisibleAsync();
        await Expect(window.Row("stray-one")).ToHaveCountAsync(0);

        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await Expect(window.Row("stray-two")).ToContainTextAsync("Rejected");
    }

    [Fact]
    public async Task Number_of_waiting_requests_stands_beside_the_page_in_the_sidebar()
    {
        await using var window = await stage.OpenQueueAsync();
        using var device = await stage.AskAsync("counted");
        var waiting = await stage.Host.GetAsync<QueueSummary>("/api/enrollment-requests/summary");

        await Expect(window.Page.Locator("nav [aria-label*='wait']")).ToHaveTextAsync($"{waiting.Pending}");
    }

    private static Task TickAsync(Window window, string name) =>
        window.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
}
