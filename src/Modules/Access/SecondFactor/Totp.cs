using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Modules.Access.SecondFactor;

/// <summary>
/// Codes of an authenticator app (RFC 6238 with the parameters that every app knows: HMAC-SHA-1, 30 seconds, six digits). ASP.NET Core Identity
/// has the same, but does not tell which step matched, and without that a code could be used twice.
/// </summary>
internal static class Totp
{
    /// <summary>RFC 4226 section 4 recommends 160 bits.</summary>
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;

    /// <summary>Phones and servers are some seconds apart, and typing takes a while.</summary>
    private const int StepsOfGrace = 1;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <returns>The step whose code this is, when it is later than <paramref name="lastUsed"/>; else null.</returns>
    public static long? Match(byte[] secret, string code, DateTimeOffset now, long? lastUsed)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? match = null;
        for (var step = StepAt(now) - StepsOfGrace; step <= StepAt(now) + StepsOfGrace; step++)
        {
            // All are compared, so that the time taken tells nothing.
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(CodeOf(secret, step))))
            {
                match = step;
            }
        }

        return match > (lastUsed ?? -1) ? match : null;
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: the only hash that all authenticator apps know.")]
    public static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
