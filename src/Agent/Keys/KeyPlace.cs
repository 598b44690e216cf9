using System.Security.Cryptography;

namespace Muster.Agent.Keys;

/// <summary>Where a key is kept, and whether it can be used there.</summary>
internal static class KeyPlace
{
    public const string Tpm = "tpm";

    public static KeyStore StoreOf(ECDsa key) => key is TpmKey ? KeyStore.Tpm : KeyStore.File;

    /// <summary>As it is configured.</summary>
    public static string Word(this KeyStore store) =>
        store switch
        {
            KeyStore.File => "file",
            KeyStore.Tpm => Tpm,
            KeyStore.Auto => "auto",
        };

    public static string Place(this KeyStore store) =>
        store switch
        {
            KeyStore.File => "a file",
            KeyStore.Tpm => "the TPM",
            KeyStore.Auto => "the TPM where it works, else a file",
        };

    /// <summary>Tries it.</summary>
    public static AgentStop? Fault(this ECDsa key) => (key as TpmKey)?.Fault();
}
