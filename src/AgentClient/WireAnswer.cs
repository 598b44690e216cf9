using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.AgentClient;

/// <summary>What came back over HTTP, before anybody believes it.</summary>
public abstract record WireAnswer
{
    private WireAnswer() { }

    public sealed record Arrived(ServerAnswer Answer, SignedAnswerHeaders? Signature) : WireAnswer
    {
        public DateTimeOffset? Date { get; init; }

        public string? ReplayNonce { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public bool IsSignedBy(VerificationKey key) => Signature is not null && Answer.IsSignedBy(key, Signature);

        /// <summary>An answer without signature, by its status: either a hurdle on the way, or a verdict that nobody vouches for.</summary>
        public Setback AsUnsigned() =>
            Answer.Status switch
            {
                421 => new Setback(
                    SetbackReason.Busy,
                    "The server does not answer to this name: use its public address."
                ),
                400 or 413 or 429 or >= 500 => new Setback(
                    SetbackReason.Busy,
                    $"The server answered {Answer.Status}: try later.",
                    RetryAfter
                ),
                _ => new Setback(
                    SetbackReason.Unsigned,
                    $"An answer ({Answer.Status}) came without the signature of the server's key and was not believed.",
                    RetryAfter
                ),
            };
    }

    public sealed record Failed(Setback Setback) : WireAnswer;
}
