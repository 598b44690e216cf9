using Muster.Agent.Fingerprints;
using Muster.Agent.Keys;
using Muster.Agent.Log;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Rotate;

/// <summary>A change of the key while the agent runs: one that was cut short is finished before it goes on, and one that is asked for is made.</summary>
internal sealed class RotationInRun(
    StateFolder folder,
    AgentState state,
    string instance,
    AgentLog log,
    TimeProvider clock
)
{
    /// <summary>Other machines have the key, and a person said that it is this one's.</summary>
    /// <returns>False when the server refused.</returns>
    public async Task<bool> ChangeAsync(CancellationToken ct)
    {
        NextKey.Settle(folder);
        if (!NextKey.IsThere(folder))
        {
            using var present = DeviceKeyFile.Load(folder);
            using var made = NextKey.Make(folder, KeyPlace.StoreOf(present)).Key;
        }

        return await FinishAsync(ct);
    }

    /// <summary>Until it is finished nobody knows which of the two keys the device has.</summary>
    /// <returns>False when the server refused.</returns>
    public async Task<bool> FinishAsync(CancellationToken ct)
    {
        NextKey.Settle(folder);
        var backoff = new Backoff();
        var voice = new RunVoice(log);
        while (NextKey.IsThere(folder))
        {
            switch (await Rotation.FinishAsync(folder, state, instance, clock, ct))
            {
                case Reply<RotateAnswer>.Answered:
                    Tell();
                    return true;
                case Reply<RotateAnswer>.Refused { Problem: var problem }:
                    log.Warn($"The change of the device key was refused; the old key stays. {ProblemText.Of(problem)}");
                    return false;
                case Reply<RotateAnswer>.Later { Setback: var setback }:
                    voice.Hindered(setback);
                    await Task.Delay(backoff.Next(setback.RetryAfter), clock, ct);
                    break;
            }
        }

        return true;
    }

    private void Tell()
    {
        using var key = DeviceKeyFile.Load(folder);
        log.Info(
            "The device key was changed.",
            ("key_store", KeyPlace.StoreOf(key).Word()),
            ("fingerprint", FingerprintReport.Of(folder).Display)
        );
    }
}
