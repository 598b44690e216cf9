using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>
/// Every page in every light: no complaint of axe-core, none of the browser, and nothing beyond the edge.
/// With MUSTER_TEST_SCREENSHOTS=1 it takes the pictures of docs/img.
/// </summary>
public sealed class EveryPageTests(Company company) : IClassFixture<Company>
{
    private static readonly Dictionary<string, Look> Looks = new(StringComparer.Ordinal)
    {
        ["light"] = new Look(),
        ["dark"] = new Look { Dark = true },
        ["telephone"] = Look.Telephone,
        ["German"] = Look.Telephone with { Language = "de-DE", Dark = true },
    };

    public static TheoryData<string, string> Views()
    {
        var views = new TheoryData<string, string>();
        foreach (var look in Looks.Keys)
        {
            foreach (var place in Place.Everywhere.Keys)
            {
                views.Add(place, look);
            }
        }

        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_is_there_for_everybody(string name, string light)
    {
        if (name == "hand-off")
        {
            await company.AskFromTerminalAsync();
        }

        var place = Place.Everywhere[name](company);
        await using var window = await company.OpenAsync(Looks[light] with { SignedIn = place.SignedIn });

        await window.GoAsync(place.Path);

        await Expect(window.Page.GetByText(place.Words(light == "German")).First).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await window.OverhangPixelsAsync()).ShouldBe(0);
        window.Faults.Where(fault => !place.Expects(fault)).ShouldBeEmpty();
        await Picture.TakeAsync(window, place.Picture, light);
    }
}
