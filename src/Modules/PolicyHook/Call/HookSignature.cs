using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Modules.PolicyHook.Call;

/// <summary>Standard Webhooks: an HMAC over id, time and body, so that the hook knows who asks, and that it is not asked again by somebody else.</summary>
internal static class HookSignature
{
    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>As people copy it.</summary>
    public static string TextOf(ReadOnlySpan<byte> secret) => SecretPrefix + Convert.ToBase64String(secret);

    /// <param name="secrets">One, and for a day the one before: the hook may know either.</param>
    public static string Sign(string id, long seconds, ReadOnlySpan<byte> body, IEnumerable<byte[]> secrets)
    {
        var signed = new byte[Encoding.UTF8.GetByteCount(id) + 22 + body.Length];
        var length = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}."), signed);
        body.CopyTo(signed.AsSpan(length));
        var content = signed.AsMemory(0, length + body.Length);
        return string.Join(
            ' ',
            secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, content.Span))}")
        );
    }
}
