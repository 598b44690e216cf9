namespace Muster.Agent.Keys;

/// <summary>Why the TPM could not be used, in words that say what to do.</summary>
internal static class TpmFaults
{
    private const string Install = "On Debian and Ubuntu: apt install openssl tpm2-openssl";

    /// <summary>OpenSSL's words: thread, "error", number, library, function, reason, file, line, more.</summary>
    private const int Reason = 5;
    private const int More = 8;

    public static AgentStop Of(string what, string remedy) => new(ExitCode.Tpm, what, remedy);

    public static AgentStop Of(OpenSsl run) =>
        run.End switch
        {
            OpenSslEnd.NotThere => Of("The program openssl is not installed, by which the TPM is used.", Install),
            OpenSslEnd.TooSlow => Of(
                $"The TPM did not answer within {OpenSsl.Patience.TotalSeconds} seconds.",
                "Try again; if it stays, restart the computer and look for an update of its firmware."
            ),
            OpenSslEnd.Failed when run.Errors.Contains("shared library", StringComparison.Ordinal) => Of(
                "OpenSSL's provider tpm2 is not installed, by which the TPM is used.",
                Install
            ),
            OpenSslEnd.Failed => TpmDevice.Fault()
                ?? Of(
                    $"The TPM cannot be used: {Words(run.Errors)}.",
                    "See what it says: openssl list -providers -provider tpm2. A TPM whose owner set a password for its storage hierarchy cannot be used."
                ),
            OpenSslEnd.Done => Of(
                "The TPM gave an answer that is none.",
                "Look for an update of tpm2-openssl and of the computer's firmware."
            ),
        };

    /// <summary>Its own end: the key is gone for good, and no restart of the service mends that.</summary>
    public static AgentStop NotOfThisTpm(string keyFile) =>
        new(
            ExitCode.StateFolder,
            $"The TPM of this computer works and cannot use the device key in {keyFile}: the TPM was cleared or exchanged, or the folder comes from another machine.",
            $"If the folder was copied, delete it here. If the TPM was cleared, the key is lost: delete what is in {Path.GetDirectoryName(keyFile)} and enroll again; the approver sees that the new key replaces this device's old one."
        );

    private static string Words(string errors)
    {
        foreach (var line in errors.Split('\n'))
        {
            if (line.Split(':') is { Length: > More } fields && fields[1] == "error")
            {
                var more = string.Join(':', fields[More..]).Trim();
                return more.Length > 0 ? more : fields[Reason];
            }
        }

        return errors.Trim() is { Length: > 0 } said ? said.Split('\n')[0] : "OpenSSL does not say why";
    }
}
