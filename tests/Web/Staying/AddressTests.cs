using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Staying;

/// <summary>The address holds all that is to be seen: reload, back and a link that was sent show the same.</summary>
public sealed class AddressTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task List_shows_the_same_when_the_page_is_loaded_again()
    {
        await stage.Host.CreatePersonAsync("Alma Address");
        await stage.Host.CreatePersonAsync("Boris Elsewhere");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.People);
        await window.Field("Search name, Peer ID or fingerprint").FillAsync("alma");
        await Expect(window.Row("Boris Elsewhere")).ToHaveCountAsync(0);
        await window.Page.GetByLabel("Enrollment", new() { Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Not enrolled" }).ClickAsync();
        await window.ExpectAtAsync($"{Paths.People}?q=alma&enrollment=not_enrolled");
        await window.Page.GetByTitle("Alma Address").ClickAsync();
        await Expect(window.Heading("Alma Address")).ToBeVisibleAsync();

        var address = window.Page.Url;
        await window.Page.ReloadAsync();

        await Expect(window.Heading("Alma Address")).ToBeVisibleAsync();
        window.Page.Url.ShouldBe(address);
        await window.Page.GoBackAsync();
        await Expect(window.Field("Search name, Peer ID or fingerprint")).ToHaveValueAsync("alma");
        await Expect(window.Row("Alma Address")).ToBeVisibleAsync();
        await Expect(window.Row("Boris Elsewhere")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Address_of_a_former_dialog_leads_to_the_page_of_the_person()
    {
        var person = await stage.Host.CreatePersonAsync("Frida Former");
        await using var window = await stage.OpenAsync();

        await window.GoAsync($"{Paths.People}?person={person.Id}");

        await Expect(window.Heading("Frida Former")).ToBeVisibleAsync();
        await window.ExpectAtAsync($"{Paths.People}/{person.Id}");
    }

    [Fact]
    public async Task Dialog_closes_when_the_person_goes_back()
    {
        using var device = await stage.AskAsync("going-back");
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        await window.Page.GoBackAsync();

        await Expect(window.Dialog).ToHaveCountAsync(0);
        await window.ExpectAtAsync(Paths.Queue);
    }

    [Fact]
    public async Task Choice_of_language_and_colours_stays_when_the_page_is_loaded_again()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Audit);
        await window.Button("Appearance").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Dark" }).ClickAsync();
        await window.Button("Appearance").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Deutsch" }).ClickAsync();

        await window.Page.ReloadAsync();

        await Expect(window.Text("Wer was woran getan hat, das Neueste zuerst.")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("html[lang=de].dark")).ToHaveCountAsync(1);
    }
}
