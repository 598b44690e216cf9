using System.Security.Cryptography;
using System.Text;

namespace Muster.Server.Web;

/// <summary>The one page of the console, with a nonce of its own in each answer: so nothing may keep it.</summary>
internal sealed class ConsolePage(string file)
{
    /// <summary>Stands in web/index.html where the nonce goes.</summary>
    private const string Placeholder = "__CSP_NONCE__";
    private const int NonceBytes = 18;

    public async Task<IResult> ServeAsync(HttpContext context, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return Results.Text("The web console is not built. The API answers under /api.", statusCode: 404);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var page = await File.ReadAllTextAsync(file, ct);
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy.Page(nonce);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            page.Replace(Placeholder, nonce, StringComparison.Ordinal),
            "text/html; charset=utf-8",
            Encoding.UTF8
        );
    }
}
