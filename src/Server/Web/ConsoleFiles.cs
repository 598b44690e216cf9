using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Muster.Http;

namespace Muster.Server.Web;

/// <summary>The built web UI and the guide. Both are public: they hold no data.</summary>
internal static class ConsoleFiles
{
    public static void UseConsole(this WebApplication app, string folder)
    {
        if (Directory.Exists(folder))
        {
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    FileProvider = new PhysicalFileProvider(folder),
                    OnPrepareResponse = file =>
                        file.Context.Response.Headers.CacheControl =
                            // File names of assets carry a hash of their content.
                            file.Context.Request.Path.StartsWithSegments("/assets")
                                ? "public, max-age=31536000, immutable"
                                : "no-cache",
                }
            );
        }

        var guide = Path.Combine(AppContext.BaseDirectory, "guide");
        if (Directory.Exists(guide))
        {
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    RequestPath = "/guide",
                    FileProvider = new PhysicalFileProvider(guide),
                    // Browsers show plain text and download Markdown.
                    ContentTypeProvider = new FileExtensionContentTypeProvider(
                        new Dictionary<string, string>(StringComparer.Ordinal) { [".md"] = "text/plain; charset=utf-8" }
                    ),
                }
            );
        }
    }

    /// <summary>Every path that no endpoint has belongs to the console, which has routes of its own.</summary>
    public static void MapConsole(this WebApplication app, string folder)
    {
        var index = Path.Combine(folder, "index.html");
        app.MapMethods(
                "/{**path}",
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context) =>
                {
                    if (IsNoPage(context.Request.Path))
                    {
                        return Problems.NotFound("route");
                    }

                    context.Response.Headers.CacheControl = "no-cache";
                    return File.Exists(index)
                        ? Results.File(index, "text/html; charset=utf-8")
                        : Results.Text("The web console is not built. The API answers under /api.", statusCode: 404);
                }
            )
            .ExcludeFromDescription()
            .WithOrder(int.MaxValue)
            .AllowAnonymousBecause("the console's page holds no data; what it shows comes through the API");
    }

    private static bool IsNoPage(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/guide") || Path.HasExtension(path.Value);
}
