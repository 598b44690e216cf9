using System.Security.Cryptography;
using System.Text;

namespace Muster.Modules.Access.Internal;

/// <summary>Secrets that only need comparing are kept as hashes; they have 256 bits of chance, so that a plain hash is enough.</summary>
internal static class Secrets
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>43 characters of 62 are 256 bits.</summary>
    public static string Make() => RandomNumberGenerator.GetString(Alphabet, 43);

    /// <returns>SHA-256, lowercase hex.</returns>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
