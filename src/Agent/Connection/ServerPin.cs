using Muster.Kernel.Fingerprints;
using Muster.Protocols.HttpSignatures;

namespace Muster.Agent.Connection;

/// <summary>The server key this device trusts: taken at the first contact, compared ever after.</summary>
internal static class ServerPin
{
    public static string Display(VerificationKey key) => Fingerprint.Create(key.KeyId).Display;

    public static VerificationKey Import(byte[] spki) =>
        VerificationKey.TryImport(spki)
        ?? throw new AgentStop(
            ExitCode.StateFolder,
            "The server key in state.json does not parse.",
            "Delete state.json in the state folder and enroll again."
        );

    /// <summary>Null when <paramref name="seen"/> is the pinned key.</summary>
    public static Setback? Difference(VerificationKey pinned, VerificationKey seen) =>
        pinned.KeyId == seen.KeyId
            ? null
            : new Setback(
                SetbackReason.OtherServer,
                $"""
                This is not the server that this device trusts.
                  key trusted so far  {Display(pinned)}
                  key seen now        {Display(seen)}
                """
            );
}
