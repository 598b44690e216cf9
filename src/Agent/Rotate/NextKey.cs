using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Agent.Keys;
using Muster.Agent.State;
using Muster.Kernel;

namespace Muster.Agent.Rotate;

/// <summary>
/// The key that is to take the place of the device's own, with its certificate: on disk before the server hears of it, and there until it is
/// known what the server thinks. Renaming the key is the one step by which the device becomes the new one.
/// </summary>
internal sealed record NextKey(ECDsa Key, X509Certificate2 Certificate) : IDisposable
{
    public const string KeyName = "next.key.pem";

    public static bool IsThere(StateFolder folder) => File.Exists(folder.PathOf(KeyName));

    public static NewKey Make(StateFolder folder, KeyStore store)
    {
        File.Delete(folder.PathOf(DeviceCertificateFile.NextName));
        return NewKey.Make(folder.PathOf(KeyName), store);
    }

    public static NextKey Load(StateFolder folder, AgentState state, DateTimeOffset now)
    {
        var key = DeviceKeyFile.Load(folder.PathOf(KeyName));
        try
        {
            var name = DeviceKey.Create(state.Wish.DeviceKey);
            return new NextKey(key, DeviceCertificateFile.LoadOrMakeNext(folder, key, name, now));
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    public static void Adopt(StateFolder folder)
    {
        File.Move(folder.PathOf(KeyName), folder.PathOf(DeviceKeyFile.Name), overwrite: true);
        Settle(folder);
    }

    /// <summary>A certificate without its key beside it was left when a crash came between the two renames.</summary>
    public static void Settle(StateFolder folder)
    {
        var certificate = folder.PathOf(DeviceCertificateFile.NextName);
        if (!IsThere(folder) && File.Exists(certificate))
        {
            File.Move(certificate, folder.PathOf(DeviceCertificateFile.Name), overwrite: true);
        }
    }

    /// <summary>The certificate first: alone it would be taken for that of the key that is in use.</summary>
    public static void Drop(StateFolder folder)
    {
        File.Delete(folder.PathOf(DeviceCertificateFile.NextName));
        File.Delete(folder.PathOf(KeyName));
    }

    public void Dispose()
    {
        Key.Dispose();
        Certificate.Dispose();
    }
}
