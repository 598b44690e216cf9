using System.CommandLine;

namespace Muster.Agent.Keys;

/// <summary>Where a new device key is to be kept. One that is there stays where it is.</summary>
internal enum KeyStore
{
    /// <summary>Works everywhere, and is what happens when nobody says anything: a TPM is never required.</summary>
    File,

    /// <summary>The TPM or nothing.</summary>
    Tpm,

    /// <summary>The TPM where it works, else a file.</summary>
    Auto,
}

internal static class KeyStores
{
    public static Option<string?> Option() =>
        new("--key-store")
        {
            Description =
                "Where a new device key is kept: file, tpm (Linux, needs tpm2-openssl), or auto, which is the TPM where it works. A key that is there stays where it is.",
            HelpName = "STORE",
        };

    /// <returns>Null when nobody said anything.</returns>
    public static KeyStore? Parse(string? given) =>
        given switch
        {
            null => null,
            "file" => KeyStore.File,
            "tpm" => KeyStore.Tpm,
            "auto" => KeyStore.Auto,
            _ => throw new AgentStop(
                ExitCode.Usage,
                $"A device key cannot be kept in \"{given}\" (--key-store, `keyStore`).",
                "It is file, tpm or auto."
            ),
        };
}
