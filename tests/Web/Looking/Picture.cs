using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>The pictures in the documents, taken only when they are asked for.</summary>
internal static class Picture
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("MUSTER_TEST_SCREENSHOTS") == "1";

    public static async Task TakeAsync(Window window, string? name, string light)
    {
        if (Wanted && name is not null && (light is "light" or "dark"))
        {
            await window.ExpectSettledAsync();
            var file = Path.Combine(Surroundings.Root, "docs/img", $"{name}-{light}.png");
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }
    }
}
