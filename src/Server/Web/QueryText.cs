using Muster.Kernel.Text;

namespace Muster.Server.Web;

internal static class QueryText
{
    /// <summary>Refuses parameters that no database takes, for every route of the API: what a list searches for goes to it as it came.</summary>
    public static TBuilder RefuseUnstorableQueries<TBuilder>(this TBuilder api)
        where TBuilder : IEndpointConventionBuilder =>
        api.AddEndpointFilter(
            (context, next) =>
                context
                    .HttpContext.Request.Query.SelectMany(pair => pair.Value)
                    .All(text => text?.IsStorable() != false)
                    ? next(context)
                    : throw new BadHttpRequestException("A parameter holds a character that cannot be stored.")
        );
}
