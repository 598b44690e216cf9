using System.Text.RegularExpressions;

namespace Muster.Kernel.Fingerprints;

/// <summary>Reads a fingerprint as people write it: any case, colons, blanks, hyphens, the prefixes of common tools, or the spoken form.</summary>
public static partial class FingerprintInput
{
    public enum Kind
    {
        Sha256,

        /// <summary>40 hex digits: a SHA-1 thumbprint, good for searching, never for deciding.</summary>
        Sha1,
        WrongCheckDigit,
        Unreadable,
    }

    /// <param name="Sha256">Set when <paramref name="Kind"/> is <see cref="Kind.Sha256"/>.</param>
    /// <param name="Sha1">40 lowercase hex digits when <paramref name="Kind"/> is <see cref="Kind.Sha1"/>.</param>
    /// <param name="WrongGroup">1 to 8 when <paramref name="Kind"/> is <see cref="Kind.WrongCheckDigit"/>.</param>
    public sealed record Reading(Kind Kind, Fingerprint? Sha256 = null, string? Sha1 = null, int? WrongGroup = null);

    public static Reading Read(string? text)
    {
        if (text is null || text.Length > 256)
        {
            return new Reading(Kind.Unreadable);
        }

        var bare = Separators().Replace(Prefix().Replace(text.Trim(), ""), "").ToLowerInvariant();
        if (Fingerprint.TryParseHex(bare, out var fingerprint))
        {
            return new Reading(Kind.Sha256, fingerprint);
        }

        if (bare.Length == 40 && bare.All(char.IsAsciiHexDigitLower))
        {
            return new Reading(Kind.Sha1, Sha1: bare);
        }

        var spoken = SpokenForm.Read(bare);
        return spoken switch
        {
            { Hash: { } hash } => new Reading(Kind.Sha256, Fingerprint.Create(Convert.ToHexStringLower(hash))),
            { WrongGroup: { } group } => new Reading(Kind.WrongCheckDigit, WrongGroup: group),
            _ => new Reading(Kind.Unreadable),
        };
    }

    [GeneratedRegex(
        @"\Asha-?(256|1)(\s+fingerprint)?\s*[:=]\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[:\s-]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Separators();
}
