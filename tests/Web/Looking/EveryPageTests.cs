using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>
/// Every page in every light: no complaint of axe-core, none of the browser, and nothing beyond the edge.
/// With MUSTER_TEST_SCREENSHOTS=1 it takes the pictures of docs/img.
/// </summary>
public sealed class EveryPageTests(Company company) : IClassFixture<Company>
{
    public static TheoryData<string> Views() => [.. Place.Everywhere.Keys];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_is_there_in_light_and_in_dark_and_on_a_telephone(string name)
    {
        var (window, place) = await OpenAsync(name, new Look());
        await using var closing = window;
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await window.OverhangPixelsAsync()).ShouldBe(0);
        await Picture.TakeAsync(window, place.Picture, "light");

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        (await Axe.ContrastViolationsAsync(window)).ShouldBeEmpty("in dark"); // nothing but colours has changed
        await Picture.TakeAsync(window, place.Picture, "dark");

        await window.Page.SetViewportSizeAsync(Look.Telephone.Width, Look.Telephone.Height);
        await Expect(window.Page.GetByText(place.Ready).First).ToBeAttachedAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty("on a telephone");
        (await window.OverhangPixelsAsync()).ShouldBe(0, "on a telephone");
        window.Faults.Where(fault => !place.Expects(fault)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_is_there_in_German_on_a_telephone(string name)
    {
        var (window, place) = await OpenAsync(name, Look.Telephone with { Language = "de-DE", Dark = true });
        await using var closing = window;
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await window.OverhangPixelsAsync()).ShouldBe(0);
        window.Faults.Where(fault => !place.Expects(fault)).ShouldBeEmpty();
    }

    private async Task<(Window Window, Place Place)> OpenAsync(string name, Look look)
    {
        if (name == "hand-off")
        {
            await company.AskFromTerminalAsync();
        }

        var place = Place.Everywhere[name](company);
        var window = await company.OpenAsync(look with { SignedIn = place.SignedIn });
        await window.GoAsync(place.Path);
        await Expect(window.Page.GetByText(place.Words(look.Language != "en-US")).First).ToBeVisibleAsync();
        return (window, place);
    }
}
