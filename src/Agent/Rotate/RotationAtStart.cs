using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.Keys;
using Muster.Agent.Log;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.Protocols.Agent;

namespace Muster.Agent.Rotate;

/// <summary>Finishes a change of the key that was cut short, before the agent goes on: until then nobody knows which of the two keys it is.</summary>
internal sealed class RotationAtStart(StateFolder folder, AgentState state, AgentLog log, TimeProvider clock)
{
    public async Task FinishAsync(CancellationToken ct)
    {
        NextKey.Settle(folder);
        var backoff = new Backoff();
        var voice = new RunVoice(log);
        while (NextKey.IsThere(folder))
        {
            switch (await Rotation.FinishAsync(folder, state, clock, ct))
            {
                case Reply<RotateAnswer>.Answered:
                    Tell();
                    break;
                case Reply<RotateAnswer>.Refused { Problem: var problem }:
                    log.Warn($"The change of the device key was refused; the old key stays. {ProblemText.Of(problem)}");
                    break;
                case Reply<RotateAnswer>.Later { Setback: var setback }:
                    voice.Hindered(setback);
                    await Task.Delay(backoff.Next(setback.RetryAfter), clock, ct);
                    break;
            }
        }
    }

    private void Tell()
    {
        using var key = DeviceKeyFile.Load(folder);
        log.Info(
            "The change of the device key that was cut short is finished.",
            ("key_store", KeyPlace.StoreOf(key).Word()),
            ("fingerprint", FingerprintReport.Of(folder).Display)
        );
    }
}
