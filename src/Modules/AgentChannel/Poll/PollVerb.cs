using Microsoft.Extensions.Options;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Prepare;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue;
using Muster.Protocols.Agent;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Poll;

/// <summary>What became of a request; only the key that made it may ask.</summary>
internal sealed class PollVerb(
    Database database,
    Waiting waiting,
    TrustedKeys trusted,
    ToldPreparation preparation,
    IOptions<EnrollmentQueueOptions> options,
    TimeProvider clock
)
{
    private const int RetrySeconds = 30;

    public async Task<AgentAnswer> AnswerAsync(AgentCall call, EnrollmentRequestId id, CancellationToken ct)
    {
        if (call.Standing.State == KeyState.Retiring && call.Standing.RetiresAt <= clock.GetUtcNow())
        {
            return Refusals.KeyRotated;
        }

        var (standing, held) = await waiting.ForAsync(
            call,
            RequestStanding.Topic,
            id.Value,
            call.Wait,
            async token =>
            {
                var standing = await FindAsync(call, id, token);
                return (standing, Final: standing?.Told(options.Value) is not RequestStanding.Pending);
            },
            ct
        );
        return standing switch
        {
            null => Refusals.NoSuchRequest,
            { State: RequestState.Approved } when call.Standing.State == KeyState.Retired => Refusals.Revoked,
            _ => AgentAnswer.Of(
                200,
                new PollAnswer
                {
                    State = standing.Told(options.Value),
                    Reason = standing.ToldReason(options.Value),
                    RetryAfterSeconds = held ? Waiting.HeldRetrySeconds : RetrySeconds,
                    ServerKeys = trusted.ToTell(),
                    Preparation =
                        standing.State == RequestState.Approved
                            ? await database.ReadAsync((db, token) => preparation.OfAsync(db, call.Key, token), ct)
                            : null,
                },
                AgentJson.Default.PollAnswer
            ),
        };
    }

    private Task<RequestStanding?> FindAsync(AgentCall call, EnrollmentRequestId id, CancellationToken ct) =>
        database.ReadAsync(
            async (db, _) =>
                await RequestStanding.FindAsync(db, id) is { } standing && standing.Key == call.Key ? standing : null,
            ct
        );
}
