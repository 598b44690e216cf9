using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Server.Web;

internal static class QueryText
{
    /// <summary>
    /// Refuses parameters that no database takes, for every route of the API: what a list searches for goes to it as it came. Not an endpoint
    /// filter, because endpoints under one are all compiled at the start.
    /// </summary>
    public static void RefuseUnstorableQueries(this WebApplication app) =>
        app.Use(
            (context, next) =>
                !ApiPaths.Contain(context.Request.Path)
                || context.Request.Query.SelectMany(pair => pair.Value).All(text => text?.IsStorable() != false)
                    ? next(context)
                    : throw new BadHttpRequestException("A parameter holds a character that cannot be stored.")
        );
}
