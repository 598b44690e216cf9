using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>The pictures in the documents, taken only when they are asked for.</summary>
internal static class Picture
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("MUSTER_TEST_SCREENSHOTS") == "1";

    public static async Task TakeAsync(Window window, Place place, string light)
    {
        if (Wanted && place.Picture is not null && light is "light" or "dark")
        {
            await window.ExpectSettledAsync();
            var file = Path.Combine(Surroundings.Root, "docs/img", $"{place.Picture}-{light}.png");
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }
    }
}
