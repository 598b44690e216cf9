using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Http.RateLimits;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Keys;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Challenge;

internal static class ChallengeEndpoint
{
    public static void MapChallenge(this IEndpointRouteBuilder agent) =>
        agent.MapPost(
            "/challenge",
            (HttpContext context, AgentExchange exchange, ChallengeVerb verb, Limits limits) =>
                exchange.RunAsync(
                    context,
                    () => limits.Challenge(RemoteAddress.Of(context)),
                    (message, _) => Task.FromResult(verb.Answer(message))
                )
        );
}

/// <summary>Hands out a nonce and the key to pin. Writes nothing and tells nothing that is secret.</summary>
internal sealed class ChallengeVerb(Nonces nonces, KeyRing keys, TimeProvider clock)
{
    private const int ServerIdHexDigits = 32;

    public AgentAnswer Answer(AgentMessage message) =>
        AgentAnswer.Of(
            200,
            new ChallengeAnswer
            {
                Nonce = nonces.Mint(),
                ExpiresAt = clock.GetUtcNow() + Nonces.Lifetime,
                ServerId = keys.ServerSigningKey.KeyId[..ServerIdHexDigits],
                ServerKey = Convert.ToBase64String(keys.ServerSigningKey.Spki.Span),
                Authority = message.Authority,
            },
            AgentJson.Default.ChallengeAnswer
        );
}
