using Muster.Modules.AgentChannel.Deliver;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices.LastSeen;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Prepare;

/// <summary>What is being prepared on me, and what came of it? Reads only; asked while a device is under way, and not later.</summary>
internal sealed class PreparationVerb(Database database, ToldPreparation preparation, DeviceLastSeen lastSeen)
{
    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (Receiving.RefusalOf(call) is { } refusal)
        {
            return refusal;
        }

        var device = call.Standing.AdmittedDevice!.Value; // or it was refused
        lastSeen.Heard(device);
        var told = await database.ReadAsync((db, token) => preparation.OfAsync(db, device, token), ct);
        return AgentAnswer.Of(200, new PreparationAnswer { Preparation = told }, AgentJson.Default.PreparationAnswer);
    }
}
