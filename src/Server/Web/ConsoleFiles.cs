using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Muster.Http;

namespace Muster.Server.Web;

/// <summary>The built web UI and the guide. Both are public: they hold no data.</summary>
internal static class ConsoleFiles
{
    private static readonly PathString Page = "/index.html";

    public static void UseConsole(this WebApplication app, string folder)
    {
        if (Directory.Exists(folder))
        {
            var files = new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                OnPrepareResponse = file => Describe(file.Context),
            };
            app.UseWhen(context => context.Request.Path != Page, branch => branch.UseStaticFiles(files));
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
        var page = new ConsolePage(Path.Combine(folder, "index.html"));
        app.MapMethods(
                "/{**path}",
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context, CancellationToken ct) =>
                    IsNoPage(context.Request.Path)
                        ? Task.FromResult<IResult>(Problems.NotFound("route"))
                        : page.ServeAsync(context, ct)
            )
            .ExcludeFromDescription()
            .WithOrder(int.MaxValue)
            .AllowAnonymousBecause("the console's page holds no data; what it shows comes through the API");
    }

    private static bool IsNoPage(PathString path) =>
        ApiPaths.Contain(path)
        || path.StartsWithSegments("/guide")
        || path.StartsWithSegments("/metrics")
        || Path.HasExtension(path.Value);

    private static void Describe(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy.Files;
        context.Response.Headers.CacheControl =
            // File names of assets carry a hash of their content.
            context.Request.Path.StartsWithSegments("/assets")
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }
}
