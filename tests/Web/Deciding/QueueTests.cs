using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class QueueTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Request_appears_in_the_open_page_when_a_device_asks()
    {
        var person = await stage.Host.CreatePersonAsync("Ada Arrival");
        await using var window = await stage.OpenQueueAsync();
        await window.Page.EvaluateAsync("() => { window.neverReloaded = true; }");

        using var device = await stage.AskAsync("arriving", person.PeerIdValue());

        await Expect(window.Row("arriving")).ToContainTextAsync("Ada Arrival");
        (await window.Page.EvaluateAsync<bool>("() => window.neverReloaded")).ShouldBeTrue();
    }

    [Fact]
    public async Task Request_waits_to_be_shown_when_somebody_works_in_the_list()
    {
        using var first = await stage.AskAsync("known");
        await using var window = await stage.OpenQueueAsync();
        await window.Row("known").HoverAsync();

        using var second = await stage.AskAsync("newcomer");

        await Expect(window.Button("1 new, show")).ToBeVisibleAsync();
        await Expect(window.Row("newcomer")).ToHaveCountAsync(0);
        await window.Button("1 new, show").ClickAsync();
        await Expect(window.Row("newcomer")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Row_button_does_its_own_work_when_it_is_clicked()
    {
        var person = await stage.Host.CreatePersonAsync("Rona Row");
        using var device = await stage.AskAsync("row-buttons", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();

        await window.Button("Copy fingerprint of row-buttons").ClickAsync();
        await Expect(window.Text("Fingerprint copied")).ToBeVisibleAsync();
        var copied = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.Replace(":", "").ToLowerInvariant().ShouldBe(device.Fingerprint);
        await Expect(window.Dialog).ToHaveCountAsync(0);

        await window.Button("Approve row-buttons").ClickAsync();
        await Expect(window.Text("Request approved - row-buttons enrolled for Rona Row")).ToBeVisibleAsync();
        await Expect(window.Dialog).ToHaveCountAsync(0);
        await window.ExpectAtAsync(Paths.Queue);
    }

    [Fact]
    public async Task Refresh_says_how_many_are_pending()
    {
        using var device = await stage.AskAsync("refreshed");
        await using var window = await stage.OpenQueueAsync();
        await Expect(window.Row("refreshed")).ToBeVisibleAsync();

        await window.Button("Refresh").ClickAsync();

        await Expect(window.Page.GetByText("Queue refreshed - ")).ToContainTextAsync("pending");
    }

    [Fact]
    public async Task Missing_person_is_created_from_the_request()
    {
        using var device = await stage.AskAsync("orphan");
        await using var window = await stage.OpenQueueAsync();
        await window.Button("Approve orphan").ClickAsync();

        await Expect(window.Text("No person has this Peer ID yet")).ToBeVisibleAsync();
        await window.Field("Display name").FillAsync("Olga Owner");
        await window.Button("Create person").ClickAsync();
        await Expect(window.Text("No person has this Peer ID yet")).ToHaveCountAsync(0);
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(window.Text("Request approved - orphan enrolled for Olga Owner")).ToBeVisibleAsync();
    }
}
