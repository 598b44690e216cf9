using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Exchange;

namespace Muster.Modules.AgentChannel.Withdraw;

internal static class WithdrawEndpoint
{
    public static void MapWithdraw(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/enrollments/{id:guid}/withdraw",
            (HttpContext context, Guid id, AgentExchange exchange, WithdrawVerb verb) =>
                exchange.RunSignedAsync(
                    context,
                    Freshness.Nonce,
                    (call, ct) => verb.AnswerAsync(call, new EnrollmentRequestId(id), RemoteAddress.Of(context), ct)
                )
        );
}
