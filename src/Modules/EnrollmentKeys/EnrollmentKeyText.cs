using System.Security.Cryptography;
using System.Text;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.EnrollmentKeys;

/// <summary>
/// <c>mek_</c>, the key's id in hex, 43 characters of chance (256 bits), and six of the hash of all that: secret scanners find it by
/// <c>mek_[0-9a-f]{32}[0-9A-Za-z]{49}</c>, and a slip of the pen costs no look into the database.
/// </summary>
public static class EnrollmentKeyText
{
    private const string Prefix = "mek_";
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Id = 32;
    private const int Random = 43;
    private const int Check = 6;

    /// <summary>What a device brought; without an id when it cannot be one of ours.</summary>
    public static PresentedEnrollmentKey Read(string text) =>
        text.Length == Prefix.Length + Id + Random + Check
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParseExact(text.AsSpan(Prefix.Length, Id), "N", out var id)
        && text.EndsWith(CheckOf(text[..^Check]), StringComparison.Ordinal)
            ? new PresentedEnrollmentKey(new EnrollmentKeyId(id), HashOf(text))
            : new PresentedEnrollmentKey(null, null);

    internal static string Make(EnrollmentKeyId id)
    {
        var beginning = $"{Prefix}{id.Value:N}{RandomNumberGenerator.GetString(Alphabet, Random)}";
        return beginning + CheckOf(beginning);
    }

    internal static string BeginningOf(EnrollmentKeyId id) => $"{Prefix}{id.Value:N}"[..16];

    internal static Fingerprint HashOf(string text) => Fingerprint.OfSha256(Encoding.UTF8.GetBytes(text));

    private static string CheckOf(string text) => HashOf(text).Value[..Check];
}
