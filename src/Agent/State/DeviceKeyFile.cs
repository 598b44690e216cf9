using System.Security.Cryptography;
using System.Text;

namespace Muster.Agent.State;

/// <summary>The private key of this device: P-256, PKCS#8, made here and never sent anywhere.</summary>
internal static class DeviceKeyFile
{
    public const string Name = "device.key.pem";

    public static ECDsa LoadOrMake(StateFolder folder)
    {
        if (File.Exists(folder.PathOf(Name)))
        {
            return Load(folder);
        }

        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AtomicFile.Write(folder.PathOf(Name), Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
        return key;
    }

    public static ECDsa Load(StateFolder folder)
    {
        var path = folder.PathOf(Name);
        if (!File.Exists(path))
        {
            throw new AgentStop(
                ExitCode.NotEnrolled,
                $"There is no device key in {folder.Location}.",
                "Run `muster-agent enroll`: it makes one."
            );
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OwnerOnly.OpenToOthers) != UnixFileMode.None)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} can be read by others than its owner.",
                "If nobody copied it, `chmod 600` it; if somebody may have, delete the folder and enroll again with a new key."
            );
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} is not a private key in PEM.",
                "Restore it from a backup, or delete the folder and enroll again with a new key."
            );
        }
    }
}
