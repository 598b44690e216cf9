using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Reveal;

internal static class RevealEndpoint
{
    /// <summary>Without a nonce: a repeat says what was said, and another share than the committed one is refused.</summary>
    public static void MapReveal(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/enrollments/{id:guid}/phrase",
            (HttpContext context, Guid id, AgentExchange exchange, RevealVerb verb) =>
                exchange.RunSignedAsync(
                    context,
                    Freshness.Clock,
                    (call, ct) => verb.AnswerAsync(call, new EnrollmentRequestId(id), ct)
                )
        );
}
