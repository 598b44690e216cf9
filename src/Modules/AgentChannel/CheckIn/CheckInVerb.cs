using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices;
using Muster.Modules.Devices.LastSeen;
using Muster.Protocols.Agent;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.CheckIn;

/// <summary>Am I still in, and is there anything new? The key that authenticated the call brought the answer along: no further read, no write.</summary>
internal sealed class CheckInVerb(Database database, Waiting waiting, DeviceLastSeen lastSeen, TrustedKeys trusted)
{
    private const int RetrySeconds = 300;
    private const string Topic = "devices";

    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (call.Standing.State == KeyState.Retiring)
        {
            return Refusals.KeyRotated;
        }

        if (call.Standing.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        lastSeen.Heard(device);
        var standing = call.Standing;
        var first = true;
        var (now, held) = await waiting.ForAsync(
            call.Key,
            Topic,
            device.Value,
            standing.DeviceStatus == DeviceStatus.Active ? call.Wait : TimeSpan.Zero,
            async token =>
            {
                var current = first
                    ? standing
                    : await database.ReadAsync((db, _) => DeviceKeys.FindAsync(db, call.Key), token) ?? standing;
                first = false;
                return (
                    current,
                    Final: current.DeviceStatus != standing.DeviceStatus
                        || current.DesiredVersion != standing.DesiredVersion
                );
            },
            ct
        );
        return AgentAnswer.Of(
            200,
            new CheckInAnswer
            {
                State = EnumText.Of(now.State == KeyState.Retired ? DeviceStatus.Revoked : now.DeviceStatus!.Value), // a device is behind the key
                DesiredVersion = now.DesiredVersion,
                RetryAfterSeconds = held ? Waiting.HeldRetrySeconds : RetrySeconds,
                ServerKeys = trusted.ToTell(),
            },
            AgentJson.Default.CheckInAnswer
        );
    }
}
