using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.Log;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.AgentClient;

namespace Muster.Agent.Enroll;

/// <summary>A run that begins with asking to be let in, for as long as the server cannot be reached.</summary>
internal sealed class EnrollmentInRun(StateFolder folder, Asked asked, AgentLog log, TimeProvider clock)
{
    public async Task<AgentState> AskAsync(CancellationToken ct)
    {
        foreach (var missing in asked.Secrets.Where(secret => !secret.Exists))
        {
            log.Warn($"There is no {missing.Noun}; a person has to let this device in.", ("file", missing.Path));
        }

        var backoff = new Backoff();
        var voice = new RunVoice(log);
        using var enrollment = new Enrollment(folder, asked, clock);
        if (enrollment.WithoutTpm is { } fault)
        {
            log.Warn(
                $"The device key is kept in a file, because the TPM cannot be used. {fault.Message}",
                ("remedy", fault.Remedy)
            );
        }

        while (true)
        {
            switch (await enrollment.AskAsync(ct))
            {
                case Reply<AgentState>.Answered { Value: var state }:
                    Tell(state);
                    DeleteSecrets();
                    return state;
                case Reply<AgentState>.Refused { Problem: var problem }:
                    throw ProblemText.AsStop(problem);
                case Reply<AgentState>.Later { Setback: var setback } when setback.Reason.Exit() != ExitCode.TryLater:
                    throw setback.AsStop();
                case Reply<AgentState>.Later { Setback: var setback }:
                    voice.Hindered(setback);
                    await Task.Delay(backoff.Next(setback.RetryAfter), clock, ct);
                    break;
            }
        }
    }

    /// <summary>A secret that has done its work, or was left over by a run that was cut short, is not left lying around.</summary>
    public void DeleteSecrets()
    {
        foreach (var secret in asked.Secrets.Where(one => one.Exists))
        {
            if (secret.Delete() is { } fault)
            {
                log.Warn(
                    $"The {secret.Noun} has done its work and could not be deleted: {fault}",
                    ("file", secret.Path),
                    ("remedy", "Delete the file.")
                );
            }
        }
    }

    private void Tell(AgentState state)
    {
        using var serverKey = StoredPin.Import(state.ServerKey);
        log.Info(
            "Asked to be let in.",
            ("state", state.Standing.Word()),
            ("request", state.RequestId),
            ("device_key", state.Wish.DeviceKey),
            ("fingerprint", FingerprintReport.Of(folder).Display),
            ("server_key", ServerPin.Display(serverKey))
        );
    }
}
