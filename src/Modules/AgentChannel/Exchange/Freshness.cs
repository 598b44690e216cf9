using Muster.Modules.AgentChannel.Challenge;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>How a route knows that a call is not an old one.</summary>
internal enum Freshness
{
    /// <summary><c>created</c> within 300 seconds: for calls that change nothing when repeated.</summary>
    Clock,

    /// <summary>A server nonce that works once: for calls that change who is in.</summary>
    Nonce,
}

internal sealed class FreshnessCheck(Nonces nonces, TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    /// <returns>The nonce to spend, where one is demanded; or the refusal.</returns>
    public (Nonce? Nonce, AgentAnswer? Stale) Of(AgentSignature signature, Freshness demanded)
    {
        if (demanded == Freshness.Clock)
        {
            var skewed = (signature.ClaimedCreated - clock.GetUtcNow()).Duration() > Tolerance;
            return (null, skewed ? Refusals.ClockSkew : null);
        }

        var (standing, nonce) = nonces.Read(signature.ClaimedNonce);
        return (
            nonce,
            standing switch
            {
                NonceStanding.Fresh => null,
                NonceStanding.Expired => Refusals.NonceExpired,
                NonceStanding.NotOurs => Refusals.NonceInvalid,
            }
        );
    }
}
