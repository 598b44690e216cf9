using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Poll;

internal static class PollEndpoint
{
    public static void MapPoll(this IEndpointRouteBuilder agent) =>
        agent.MapGet(
            "/enrollments/{id:guid}",
            (HttpContext context, Guid id, AgentExchange exchange, PollVerb verb) =>
                exchange.RunSignedAsync(
                    context,
                    Freshness.Clock,
                    (call, ct) => verb.AnswerAsync(call, new EnrollmentRequestId(id), ct)
                )
        );
}
