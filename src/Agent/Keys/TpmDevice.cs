namespace Muster.Agent.Keys;

/// <summary>The way to the TPM: the kernel's resource manager, unless an administrator names another one.</summary>
internal static class TpmDevice
{
    public const string Variable = "TPM2OPENSSL_TCTI";
    private const string Kernel = "device:";
    private const string Default = "/dev/tpmrm0";

    /// <summary>In the words of tpm2-tss, which the provider understands.</summary>
    public static string Tcti =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : $"{Kernel}{Default}";

    /// <summary>Null when the TPM is reached in another way.</summary>
    private static string? Path =>
        Tcti.StartsWith(Kernel, StringComparison.Ordinal) ? Tcti[Kernel.Length..].Split(',')[0] : null;

    public static AgentStop? Fault() =>
        Path is not { } path ? null
        : !File.Exists(path)
            ? TpmFaults.Of(
                $"There is no {path}: this computer has no TPM 2.0, or the service may not see it.",
                "Switch the TPM on in the firmware's settings. For the service, install /usr/lib/muster-agent/tpm.conf as the guide says."
            )
        : !MayOpen(path)
            ? TpmFaults.Of(
                $"{Environment.UserName} may not open {path}.",
                "Run: usermod -aG tss muster-agent   (as root, then restart the service). For the service, install /usr/lib/muster-agent/tpm.conf as well, as the guide says."
            )
        : null;

    /// <summary>Opening alone sends nothing. That it is in use is no matter of rights.</summary>
    private static bool MayOpen(string path)
    {
        try
        {
            using var device = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
