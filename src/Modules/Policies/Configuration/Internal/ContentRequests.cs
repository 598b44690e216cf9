using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace Muster.Modules.Policies.Configuration.Internal;

internal static class ContentRequests
{
    /// <summary>Lets a body be as long as a content; only who may save policies gets that far.</summary>
    public static RouteHandlerBuilder TakesContent(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(PolicyInput.MostBody));
}
