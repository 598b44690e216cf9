using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Deliver;

internal static class DeliverEndpoints
{
    public static void MapDeliver(this IEndpointRouteBuilder agent)
    {
        agent.MapGet(
            "/manifest",
            (HttpContext context, AgentExchange exchange, ManifestVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Clock, verb.AnswerAsync)
        );
        agent.MapGet(
            "/items/{kind}/{id:guid}/{version:long}",
            (HttpContext context, string kind, Guid id, long version, AgentExchange exchange, ContentVerb verb) =>
                exchange.StreamSignedAsync(context, (call, ct) => verb.DocumentAsync(call, kind, id, version, ct))
        );
        agent.MapGet(
            "/packages/{sha256:length(64)}",
            (HttpContext context, string sha256, AgentExchange exchange, ContentVerb verb) =>
                exchange.StreamSignedAsync(context, (call, ct) => verb.PackageAsync(call, sha256, ct))
        );
    }
}
