using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.CheckIn;

internal static class CheckInEndpoint
{
    public static void MapCheckIn(this IEndpointRouteBuilder agent) =>
        agent.MapGet(
            "/check-in",
            (HttpContext context, AgentExchange exchange, CheckInVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Clock, verb.AnswerAsync)
        );
}
