using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Http.RateLimits;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Enroll;

internal static class EnrollEndpoint
{
    public static void MapEnroll(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/enrollments",
            (HttpContext context, AgentExchange exchange, EnrollVerb verb, Limits limits) =>
            {
                var address = RemoteAddress.Of(context);
                return exchange.RunAsync(
                    context,
                    () => limits.Enroll(address),
                    (message, ct) => verb.AnswerAsync(message, address, ct)
                );
            }
        );
}
