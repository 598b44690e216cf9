using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.LastSeen;
using Muster.Protocols.Agent;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.CheckIn;

/// <summary>Am I still in, and is there anything new? The key that authenticated the call brought the answer along: no further read, no write.</summary>
internal sealed class CheckInVerb(
    Database database,
    Waiting waiting,
    DeviceLastSeen lastSeen,
    DeviceInstances instances,
    TrustedKeys trusted
)
{
    private const int RetrySeconds = 300;
    private const string Topic = "devices";

    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (call.Standing.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        var remedy = await RemedyAsync(call, ct);
        if (remedy == InstanceRemedy.EnrollAnew)
        {
            return Answer(DeviceStatus.Revoked, call.Standing.DesiredVersion, RetrySeconds, remedy);
        }

        if (call.Standing.State == KeyState.Retiring)
        {
            return Refusals.KeyRotated;
        }

        lastSeen.Heard(device);
        var standing = call.Standing;
        var first = true;
        var (now, held) = await waiting.ForAsync(
            call,
            Topic,
            device.Value,
            standing.DeviceStatus != DeviceStatus.Revoked && remedy is null ? call.Wait : TimeSpan.Zero,
            async token =>
            {
                var current = first
                    ? standing
                    : await database.ReadAsync((db, _) => DeviceKeys.FindAsync(db, call.Key, call.Instance), token)
                        ?? standing;
                first = false;
                return (
                    current,
                    Final: current.DeviceStatus != standing.DeviceStatus
                        || current.DesiredVersion != standing.DesiredVersion
                        || current.Instance?.Remedy != standing.Instance?.Remedy
                );
            },
            ct
        );
        var told = now.Instance is { } known ? known.Remedy : remedy;
        return Answer(
            now.State == KeyState.Retired || told == InstanceRemedy.EnrollAnew
                ? DeviceStatus.Revoked
                : now.DeviceStatus!.Value, // a device is behind the key
            now.DesiredVersion,
            held ? Waiting.HeldRetrySeconds : RetrySeconds,
            told
        );
    }

    /// <summary>Whether others use this key, too. An agent that does not say which one it is cannot be told apart from them.</summary>
    private async Task<InstanceRemedy?> RemedyAsync(AgentCall call, CancellationToken ct) =>
        call.Instance is not { } instance ? null
        : instances.IsNoNews(call.Standing) ? call.Standing.Instance!.Remedy // known, or it were news
        : await instances.HearAsync(
            call.Key,
            call.Standing,
            new HeardInstance(instance, call.SignedAt, call.Address),
            ct
        );

    private AgentAnswer Answer(DeviceStatus state, long desiredVersion, int retrySeconds, InstanceRemedy? remedy) =>
        AgentAnswer.Of(
            200,
            new CheckInAnswer
            {
                State = EnumText.Of(state),
                DesiredVersion = desiredVersion,
                RetryAfterSeconds = retrySeconds,
                Remedy = remedy is { } what ? EnumText.Of(what) : null,
                ServerKeys = trusted.ToTell(),
            },
            AgentJson.Default.CheckInAnswer
        );
}
