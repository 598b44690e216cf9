using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

/// <summary>An operator's authenticator app.</summary>
internal static class Phone
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(
        TestBrowser browser,
        FakeClock clock
    )
    {
        var secret = await OfferAsync(browser);
        var codes = await browser.PostAsync<RecoveryCodes>(
            "/api/session/second-factor/confirm",
            new ProveSecondFactor { Password = Password, Code = Code(secret, clock) }
        );
        return (secret, codes.Codes);
    }

    public static async Task<byte[]> OfferAsync(TestBrowser browser)
    {
        var offer = await browser.PostAsync<SecondFactorOffer>("/api/session/second-factor/offer", new { });
        offer.Uri.ShouldContain(offer.Secret);
        offer.QrCode.ShouldStartWith("data:image/svg+xml;base64,");
        return FromBase32(offer.Secret);
    }

    /// <summary>RFC 6238, written a second time: what a phone would show.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: the only hash that all authenticator apps know.")]
    public static string Code(byte[] secret, FakeClock clock)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        var mac = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(mac[19] & 15)) & 0x7FFFFFFF;
        return $"{number % 1_000_000:D6}";
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    public static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(b => Alphabet[Convert.ToInt32(new string(b).PadRight(5, '0'), 2)]));
    }
}
