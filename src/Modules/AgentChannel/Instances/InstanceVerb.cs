using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.LastSeen;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Instances;

/// <summary>An agent has started: what its machine says of itself now, so that it can be told apart from others with the same key.</summary>
internal sealed class InstanceVerb(DeviceInstances instances, DeviceLastSeen lastSeen, Limits limits)
{
    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (call.Standing.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        if (limits.Change(call.Key.Value) is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        var (body, malformed) = AgentBody.Read(call.Message.Body, AgentJson.Default.InstanceCall);
        if (body is null)
        {
            return malformed!; // one of the two is set
        }

        var (claim, faulty) = InstanceClaim.Check(body);
        if (claim is null)
        {
            return faulty!; // one of the two is set
        }

        lastSeen.Heard(device);
        // A check-in tells what became of it, also of a key that is good for nothing else.
        var heard = new HeardInstance(body.Instance, call.SignedAt, call.Address, claim);
        await instances.HearAsync(call.Key, call.Standing, heard, ct);
        return AgentAnswer.Of(200, new InstanceAnswer { Instance = body.Instance }, AgentJson.Default.InstanceAnswer);
    }
}
