using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Rotate;

internal static class RotateEndpoint
{
    public static void MapRotate(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/rotate",
            (HttpContext context, AgentExchange exchange, RotateVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Nonce, verb.AnswerAsync, rotation: true)
        );
}
