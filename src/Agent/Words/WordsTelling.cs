using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;

namespace Muster.Agent.Words;

/// <summary>Shows the words to the person at the device, once, and not before the approver sees them too.</summary>
internal sealed class WordsTelling(Session session, Action<AgentState, VerificationPhrase?> show)
{
    public bool Told { get; private set; }

    /// <returns>What stands in the way, or null when they were shown, or there are none and that was said.</returns>
    public async Task<Reply<RevealAnswer>?> TellAsync(CancellationToken ct)
    {
        if (session.Phrase is { Told: false } phrase)
        {
            var call = Calls.Reveal(session.State.RequestId, phrase.Secret);
            var reply = await session.Connection.SendAsync(call, ct);
            if (reply is Reply<RevealAnswer>.Answered)
            {
                session.KeepPhrase(phrase with { Told = true });
            }
            else if (WillNotBe(reply))
            {
                session.KeepPhrase(null);
            }
            else
            {
                return reply;
            }
        }

        show(session.State, session.Words);
        Told = true;
        return null;
    }

    private static bool WillNotBe(Reply<RevealAnswer> reply) =>
        reply
            is Reply<RevealAnswer>.Refused
            {
                Problem.Code: "nothing_committed" or "reveal_mismatch" or "request_ended"
            };
}
