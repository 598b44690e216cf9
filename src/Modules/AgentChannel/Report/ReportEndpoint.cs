using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Report;

internal static class ReportEndpoint
{
    public static void MapReport(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/reports",
            (HttpContext context, AgentExchange exchange, ReportVerb verb) =>
                exchange.RunSignedAsync(context, Freshness.Clock, verb.AnswerAsync)
        );
}
