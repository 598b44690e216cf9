using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Muster.Modules.Directories.Manage;

/// <summary>Certificates of authorities that somebody entered as PEM.</summary>
internal static class Authorities
{
    public const int MaxCharacters = 64 * 1024;
    public const int Most = 20;

    /// <returns>Null when there is none, or something else than certificates.</returns>
    public static X509Certificate2Collection? Read(string pem)
    {
        if (pem.Length > MaxCharacters || pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return null;
        }

        var read = new X509Certificate2Collection();
        try
        {
            read.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }

        return read.Count is > 0 and <= Most ? read : null;
    }
}
