using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Instances;

internal static class InstanceEndpoint
{
    public static void MapInstances(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/instances",
            (HttpContext context, AgentExchange exchange, InstanceVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Clock, verb.AnswerAsync)
        );
}
