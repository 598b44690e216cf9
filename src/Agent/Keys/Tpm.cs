using System.Text;

namespace Muster.Agent.Keys;

/// <summary>
/// The TPM, by OpenSSL's provider tpm2. Each use is a program of its own: a TPM that hangs or a provider that falls takes nothing of the agent
/// with it. A key is wrapped by the TPM and lies in a file that no other TPM can use; the TPM itself keeps nothing of it.
/// </summary>
internal static class Tpm
{
    private static readonly string[] Providers = ["-provider", "tpm2", "-provider", "default"];

    /// <returns>The wrapped key, PEM.</returns>
    public static string MakeKey()
    {
        RequireLinux();
        // With a query, or a system whose configuration loads other providers would make a key outside of the TPM.
        var made = OpenSsl.Run(
            [],
            ["genpkey", .. Providers, "-propquery", "provider=tpm2", "-algorithm", "EC", "-pkeyopt", "group:P-256"]
        );
        var pem = Encoding.ASCII.GetString(made.Output);
        return made.End == OpenSslEnd.Done && WrappedKey.IsOne(pem) ? pem : throw TpmFaults.Of(made);
    }

    /// <returns>A signature in DER.</returns>
    public static byte[] Sign(string keyFile, byte[] sha256)
    {
        RequireLinux();
        var signed = TrySign(keyFile, sha256);
        if (signed.End == OpenSslEnd.Failed)
        {
            // The provider words every failure to load a key alike. A TPM that makes another key works; then this one is not its own.
            MakeKey();
            signed = TrySign(keyFile, sha256);
        }

        return signed.End switch
        {
            OpenSslEnd.Done => signed.Output,
            OpenSslEnd.Failed => throw TpmFaults.NotOfThisTpm(keyFile),
            _ => throw TpmFaults.Of(signed),
        };
    }

    /// <returns>Null when it makes keys.</returns>
    public static AgentStop? Fault()
    {
        try
        {
            MakeKey();
            return null;
        }
        catch (AgentStop stop)
        {
            return stop;
        }
    }

    private static OpenSsl TrySign(string keyFile, byte[] sha256) =>
        OpenSsl.Run(
            sha256,
            [
                "pkeyutl",
                "-sign",
                .. Providers,
                "-propquery",
                "?provider=tpm2",
                "-inkey",
                keyFile,
                "-pkeyopt",
                "digest:sha256",
            ]
        );

    private static void RequireLinux()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new AgentStop(
                ExitCode.Usage,
                "The agent keeps keys in a TPM on Linux only.",
                "Set the key store (--key-store, `keyStore`) to file or auto."
            );
        }
    }
}
