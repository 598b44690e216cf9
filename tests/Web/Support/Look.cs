namespace Muster.Web.Support;

/// <summary>Who looks at the console, and through what.</summary>
public sealed record Look
{
    public bool SignedIn { get; init; } = true;

    /// <summary>Of an operator other than the first administrator: the cookie of their session.</summary>
    public string? Cookie { get; init; }

    public bool Dark { get; init; }

    public string Language { get; init; } = "en-US";

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 800;

    /// <summary>A proxy to go through.</summary>
    public Uri? Through { get; init; }

    public static Look Stranger { get; } = new() { SignedIn = false };

    public static Look Telephone { get; } = new() { Width = 380, Height = 740 };

    internal BrowserNewContextOptions ContextOptions =>
        new()
        {
            ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = Language,
            TimezoneId = "UTC",
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            Proxy = Through is null ? null : new Proxy { Server = Through.ToString() },
            Permissions = ["clipboard-read", "clipboard-write"],
        };
}
