using System.Reflection;

namespace Muster.Web.Support;

/// <summary>What these tests need from the machine; whatever is missing is named, with the remedy.</summary>
internal static class Surroundings
{
    public static string Root => Metadata("RepositoryRoot");

    /// <summary>The folder of the package: Playwright starts its driver from there.</summary>
    public static string Driver => Metadata("PlaywrightDriver");

    public static string Chromium =>
        Existing(
            "MUSTER_TEST_CHROMIUM",
            "/usr/bin/chromium",
            "no Chromium is there. Install it (on Debian: apt-get install chromium), or name the program in MUSTER_TEST_CHROMIUM."
        );

    /// <summary>The built web UI.</summary>
    public static string Web =>
        Path.GetDirectoryName(
            Existing(
                "MUSTER_TEST_WEB",
                Path.Combine(Root, "web/dist"),
                "no built web UI is there. Build it (npm ci && npm run build in web/), or name the folder in MUSTER_TEST_WEB.",
                "index.html"
            )
        )!; // the path of a file in it

    public static string Axe =>
        Existing(
            "MUSTER_TEST_AXE",
            Path.Combine(Root, "web/node_modules/axe-core/axe.min.js"),
            "axe-core is not there. Run npm ci in web/."
        );

    private static string Existing(string variable, string preset, string otherwise, string inside = "")
    {
        var chosen = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : preset;
        var path = Path.Combine(chosen, inside);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path}: {otherwise}");
    }

    private static string Metadata(string key) =>
        typeof(Surroundings)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!; // written by the project file
}
