using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>Every list can be kept as it is looked at, and what does that is there for everybody.</summary>
public sealed class ListToolTests(Company company) : IClassFixture<Company>
{
    [Theory]
    [InlineData(
        "enrollment-queue",
        Paths.Queue,
        "q=a&sort=requestedAt&limit=50&platform=linux&person=known&conflict=false&age=1h&columns=displayName,platform"
    )]
    [InlineData(
        "history",
        Paths.History,
        "q=a&sort=endedAt&limit=50&state=rejected&platform=linux&columns=displayName"
    )]
    [InlineData("people", Paths.People, "q=a&sort=-createdAt&limit=50&enrollment=enrolled&columns=displayName,email")]
    [InlineData(
        "devices",
        Paths.Devices,
        "q=a&sort=-displayName&limit=50&group={group}&columns=displayName,fingerprint"
    )]
    [InlineData("device-groups", Paths.Groups, "sort=-name&limit=50&columns=name")]
    [InlineData("enrollment-keys", Paths.EnrollmentKeys, "limit=50&state=active&columns=name")]
    [InlineData("blocked-keys", Paths.BlockedKeys, "limit=50&columns=displayName")]
    [InlineData("operators", Paths.Operators, "sort=-username&limit=50&columns=username")]
    [InlineData("tokens", Paths.Tokens, "limit=50&columns=name")]
    [InlineData(
        "audit",
        Paths.Audit,
        "actorKind=operator&actorId=a&action=signed_in&entityKind=person&entityId=b&from=2026-01-01&to=2026-01-02&limit=50"
    )]
    public async Task View_keeps_all_that_the_address_of_a_list_can_say(string list, string path, string query)
    {
        var said = query.Replace("{group}", $"{company.Group}", StringComparison.Ordinal);
        await using var window = await company.OpenAsync();
        await window.GoAsync($"{path}?{said}");
        await window.Button("Views").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Save view…" }).ClickAsync();
        await window.Field("Name").FillAsync($"All of {list}");
        await window.Button("Save").ClickAsync();
        await Expect(window.Button($"Views: All of {list}")).ToBeVisibleAsync();

        var address = new Uri(new Uri(window.Page.Url), $"/api/saved-views?list={list}").ToString();
        var answer = (await (await window.Page.APIRequest.GetAsync(address)).JsonAsync())!.Value; // it answers JSON
        var kept = answer
            .GetProperty("items")
            .EnumerateArray()
            .Single(view => view.GetProperty("name").GetString() == $"All of {list}")
            .GetProperty("query")
            .GetString()!;
        Uri.UnescapeDataString(kept).Split('&').ShouldBe(said.Split('&'), ignoreOrder: true);
        window.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("light", "Views", "Columns")]
    [InlineData("dark", "Views", "Columns")]
    [InlineData("telephone", "Views", "Columns")]
    [InlineData("German", "Ansichten", "Spalten")]
    public async Task Menus_are_there_for_everybody(string light, string views, string columns)
    {
        var look = light switch
        {
            "dark" => new Look { Dark = true },
            "telephone" => Look.Telephone,
            "German" => Look.Telephone with { Language = "de-DE", Dark = true },
            _ => new Look(),
        };
        foreach (var name in new[] { "A view", new string('W', 80) })
        {
            await company.Host.TryPostAsync(
                SavedViewCalls.Views,
                SavedViewCalls.Of("people", name, "enrollment=enrolled", team: true)
            );
        }

        await using var window = await company.OpenAsync(look);
        await window.GoAsync(Paths.People);
        await window.Button(columns).ClickAsync();
        await Expect(window.Dialog).ToBeVisibleAsync();
        await ExpectFineAsync(window);
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Button(views).ClickAsync();
        var item = window.Page.GetByRole(AriaRole.Menuitemradio).Filter(new() { HasText = "WWW" });
        await Expect(item).ToBeVisibleAsync();
        await ExpectFineAsync(window);
        await item.ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await ExpectFineAsync(window);
    }

    private static async Task ExpectFineAsync(Window window)
    {
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await window.OverhangPixelsAsync()).ShouldBe(0);
    }
}
