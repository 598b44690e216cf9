using System.Buffers;
using System.Text.RegularExpressions;

namespace Muster.Protocols.Documents;

/// <summary>Names whose texts are secrets by custom: <c>Password</c>, <c>db_password</c>, <c>SharedSecret</c>, <c>api-key</c>.</summary>
/// <remarks>Asked of texts and bytes only: <c>minimumPasswordLength</c> and <c>allowPassword</c> say nothing secret.</remarks>
internal static partial class SecretNames
{
    private static readonly string[] Endings =
    [
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "secret",
        "token",
        "psk",
        "sharedkey",
        "privatekey",
        "secretkey",
        "accesskey",
        "encryptionkey",
        "apikey",
        "challenge",
        "credential",
        "credentials",
        "keymaterial",
    ];

    private static readonly string[] Marks = ["PRIVATE KEY-----", "<keyMaterial>"];

    public static bool Covers(string name)
    {
        var folded = new string([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return Array.Exists(Endings, ending => folded.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a text has a key in it, something such as <c>password = …</c>, <c>"password": …</c> or <c>&lt;password&gt;…</c> anywhere, or an address with
    /// a password.
    /// </summary>
    public static bool StandIn(string text) =>
        Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal))
        || Words(text).Any(Covers)
        || AddressWithPassword().IsMatch(text);

    /// <summary>What stands before a colon, an equals sign or the end of a tag.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Ends); at >= 0; )
        {
            var begin = Math.Max(0, at - LongestName);
            var before = text[begin..at];
            yield return before[(before.AsSpan().LastIndexOfAny(Breaks) + 1)..];
            var next = text.AsSpan(at + 1).IndexOfAny(Ends);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private const int LongestName = 60;
    private static readonly SearchValues<char> Ends = SearchValues.Create(":=>");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n;,{<&?");

    /// <summary>RFC 3986 section 3.2.1: userinfo with a colon.</summary>
    [GeneratedRegex(
        "://[^\\s/:@]{1,200}:[^\\s/@]{1,200}@",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AddressWithPassword();
}
