using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Prepare;

internal static class PreparationEndpoint
{
    public static void MapPreparation(this IEndpointRouteBuilder agent) =>
        agent.MapGet(
            "/preparation",
            (HttpContext context, AgentExchange exchange, PreparationVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Clock, verb.AnswerAsync)
        );
}
