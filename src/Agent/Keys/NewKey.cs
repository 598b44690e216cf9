using System.Security.Cryptography;
using System.Text;
using Muster.Agent.State;

namespace Muster.Agent.Keys;

/// <summary>A device key that was just made, or the one that was there.</summary>
/// <param name="WithoutTpm">Why it is in a file although the TPM would have been taken.</param>
internal sealed record NewKey(ECDsa Key, AgentStop? WithoutTpm = null)
{
    public static NewKey Make(string path, KeyStore store) =>
        store switch
        {
            KeyStore.File => new NewKey(InFile(path)),
            KeyStore.Tpm => new NewKey(InTpm(path)),
            KeyStore.Auto => InTpmOrFile(path),
        };

    private static NewKey InTpmOrFile(string path)
    {
        try
        {
            return new NewKey(InTpm(path));
        }
        catch (AgentStop stop)
        {
            return new NewKey(InFile(path), stop);
        }
    }

    private static ECDsa InFile(string path)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(path, key.ExportPkcs8PrivateKeyPem());
        return key;
    }

    /// <summary>One that never signed is not kept: a TPM may make keys and still not use them.</summary>
    private static TpmKey InTpm(string path)
    {
        var pem = Tpm.MakeKey();
        Write(path, pem.TrimEnd());
        var key = new TpmKey(path, pem);
        if (key.Fault() is not { } fault)
        {
            return key;
        }

        key.Dispose();
        File.Delete(path);
        throw fault;
    }

    private static void Write(string path, string pem) => AtomicFile.Write(path, Encoding.ASCII.GetBytes(pem + "\n"));
}
