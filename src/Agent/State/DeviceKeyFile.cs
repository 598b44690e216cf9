using System.Formats.Asn1;
using System.Security.Cryptography;
using Muster.Agent.Keys;

namespace Muster.Agent.State;

/// <summary>
/// The private key of this device: P-256, made here and never sent anywhere. Either the key itself (PKCS#8), or what the TPM made of it, which
/// no other TPM can use. The file says which it is, so that there is nothing beside it to contradict it.
/// </summary>
internal static class DeviceKeyFile
{
    public const string Name = "device.key.pem";

    public static NewKey LoadOrMake(StateFolder folder, KeyStore store) =>
        File.Exists(folder.PathOf(Name)) ? new NewKey(Load(folder)) : NewKey.Make(folder.PathOf(Name), store);

    public static ECDsa Load(StateFolder folder)
    {
        var path = folder.PathOf(Name);
        return File.Exists(path)
            ? Load(path)
            : throw new AgentStop(
                ExitCode.NotEnrolled,
                $"There is no device key in {folder.Location}.",
                "Run `muster-agent enroll`: it makes one."
            );
    }

    /// <summary>Asks no TPM: naming a device has to work when its TPM does not.</summary>
    public static ECDsa Load(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OwnerOnly.OpenToOthers) != UnixFileMode.None)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} can be read by others than its owner.",
                "If nobody copied it, `chmod 600` it; if somebody may have, delete the folder and enroll again with a new key."
            );
        }

        try
        {
            var pem = File.ReadAllText(path);
            return WrappedKey.IsOne(pem) ? new TpmKey(path, pem) : Import(pem);
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException or AsnContentException)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} is not a private key in PEM.",
                "Restore it from a backup, or delete the folder and enroll again with a new key."
            );
        }
    }

    private static ECDsa Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
