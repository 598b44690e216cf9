using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Unenroll;

internal static class UnenrollEndpoint
{
    public static void MapUnenroll(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/unenroll",
            (HttpContext context, AgentExchange exchange, UnenrollVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Nonce, verb.AnswerAsync)
        );
}
