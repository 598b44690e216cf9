using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Internal;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Protocols.Agent;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Unenroll;

/// <summary>The device leaves. Asked again, the answer is the same.</summary>
internal sealed class UnenrollVerb(Database database, NonceUse nonces, Limits limits, TimeProvider clock)
{
    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (call.Standing.State == KeyState.Retiring)
        {
            return Refusals.KeyRotated;
        }

        return limits.Change(call.Key.Value) is { } wait
            ? Refusals.RateLimited(wait)
            : await database.WriteAsync((db, token) => LeaveAsync(db, call, token), ct);
    }

    private async Task<AgentAnswer> LeaveAsync(MusterDbContext db, AgentCall call, CancellationToken ct)
    {
        if (!await nonces.TrySpendAsync(db, call.FreshNonce, ct))
        {
            return Refusals.NonceUsed;
        }

        var standing = await DeviceKeys.FindAsync(db, call.Key);
        if (standing?.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        if (standing.DeviceStatus != DeviceStatus.Revoked)
        {
            await DeviceRegistry.RetireAsync(db, device, clock, ct);
            db.Record(Actor.Device(call.Key.Value), new DeviceUnenrolled(device.Value, call.Key.Value), clock);
        }

        return AgentAnswer.Of(
            200,
            new LeaveAnswer { State = EnumText.Of(DeviceStatus.Revoked) },
            AgentJson.Default.LeaveAnswer
        );
    }
}
