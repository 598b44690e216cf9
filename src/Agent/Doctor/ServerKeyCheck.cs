using Muster.Agent.Connection;
using Muster.Agent.Enroll;
using Muster.AgentClient;
using Muster.Kernel.Fingerprints;

namespace Muster.Agent.Doctor;

/// <summary>The key that answers beside the keys that this device trusts, or was told to trust.</summary>
internal static class ServerKeyCheck
{
    private const string Check = "server_key";

    public static Finding Judge(Machine machine, WireAnswer.Arrived arrived)
    {
        if (Challenge.Read(arrived) is not Reply<Challenge>.Answered { Value: var challenge })
        {
            return Finding.Skipped(Check, "no server named its key");
        }

        using var seen = challenge.ServerKey;
        var shown = ServerPin.Display(seen);
        if (machine.State is { } state)
        {
            using var pin = StoredPin.Import(state.ServerKeys);
            return pin.Difference(seen) is { } other
                ? Finding.Fail(Check, other.Why, other.Reason.Remedy(), other.Reason.Exit())
                : Finding.Ok(Check, $"The one that this device trusts: {shown}");
        }

        return EnrollOptions.ServerKeyIdOf(machine.Configuration.ServerKeyId) is not { } told
                ? Finding.Ok(Check, $"Not pinned yet; compare it with the server's: {shown}")
            : told == seen.KeyId ? Finding.Ok(Check, $"The one that is configured: {shown}")
            : Finding.Fail(
                Check,
                $"Configured is {Fingerprint.Create(told).Display},\nseen was       {shown}",
                SetbackReason.OtherServer.Remedy(),
                ExitCode.ServerIdentity
            );
    }
}
