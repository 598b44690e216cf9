using Muster.AgentClient;
using Muster.Protocols.HttpSignatures;

namespace Muster.Agent.Connection;

/// <summary>The server keys that the state folder holds.</summary>
internal static class StoredPin
{
    public static ServerPin Import(IEnumerable<byte[]> spkis) => ServerPin.Of([.. spkis.Select(Import)]);

    public static VerificationKey Import(byte[] spki) =>
        VerificationKey.TryImport(spki)
        ?? throw new AgentStop(
            ExitCode.StateFolder,
            "The server key in state.json does not parse.",
            "Delete state.json in the state folder and enroll again."
        );
}
