using Muster.Agent.State;
using Muster.Protocols.Agent;

namespace Muster.Agent.Enroll;

/// <summary>This machine gives up an identity that others have as well, and asks to be let in under one of its own.</summary>
internal static class Abandonment
{
    /// <summary>The state says so before the key goes, so that a crash between the two is made good by the next start.</summary>
    public static void Begin(StateFolder folder, AgentState state)
    {
        using var key = DeviceKeyFile.Load(folder);
        var given = state.WithoutStream() with
        {
            // A copy carries the name of its original: this machine asks under its own.
            Wish = state.Wish with
            {
                DeviceKey = ThisMachine.DeviceKeyOf(Environment.MachineName).Value,
            },
            Standing = Standing.UnknownKey,
            AbandonedKey = AgentRequestSigner.KeyIdOf(key),
            ToldServerKeys = null,
        };
        folder.Write(given);
        Finish(folder, given);
    }

    public static void Finish(StateFolder folder, AgentState? state)
    {
        if (state?.AbandonedKey is not { } abandoned || !File.Exists(folder.PathOf(DeviceKeyFile.Name)))
        {
            return;
        }

        using var key = DeviceKeyFile.Load(folder);
        if (AgentRequestSigner.KeyIdOf(key) == abandoned)
        {
            folder.ForgetKey();
        }
    }
}
