using Muster.Kernel.Ids;
using Muster.Kernel.Phrases;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Protocols.Agent;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Reveal;

/// <summary>The device shows its share of the words, after the server has answered with its own.</summary>
internal sealed class RevealVerb(Database database, PhraseReveal phrases, Limits limits)
{
    public async Task<AgentAnswer> AnswerAsync(AgentCall call, EnrollmentRequestId id, CancellationToken ct)
    {
        if (call.Standing.State == KeyState.Retiring)
        {
            return Refusals.KeyRotated;
        }

        if (limits.Change(call.Key.Value) is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        var (body, malformed) = AgentBody.Read(call.Message.Body, AgentJson.Default.RevealCall);
        if (body is null)
        {
            return malformed!; // one of the two is set
        }

        if (!PhraseShare.TryParse(body.Reveal, out var reveal))
        {
            var faults = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["reveal"] = ["64 lowercase hex digits."],
            };
            return Refusals.BodyMalformed("Members have faults.", faults);
        }

        var outcome = await database.WriteAsync(
            (db, token) => phrases.RevealAsync(db, id, call.Key, call.Standing.Spki, reveal.Value, token),
            ct
        );
        return outcome switch
        {
            RevealOutcome.Revealed => AgentAnswer.Of(
                200,
                new RevealAnswer { Revealed = true },
                AgentJson.Default.RevealAnswer
            ),
            RevealOutcome.NotFound => Refusals.NoSuchRequest,
            RevealOutcome.NothingCommitted => Refusals.NothingCommitted,
            RevealOutcome.Mismatch => Refusals.RevealMismatch,
            RevealOutcome.Ended => Refusals.RequestEnded,
        };
    }
}
