using System.Globalization;
using System.Text.RegularExpressions;

namespace Muster.Modules.Restrictions.Terms;

/// <summary>
/// The version in what a system calls itself: of all numbers in it the one with the most parts, and of these the first.
/// <c>Windows 11 Pro 10.0.26100</c> is 10.0.26100, <c>Debian GNU/Linux 13 (trixie)</c> is 13. Parts that are missing are zero.
/// </summary>
internal sealed partial class OsVersionNumber
{
    private readonly int[] parts;

    private OsVersionNumber(int[] parts) => this.parts = parts;

    public static OsVersionNumber? Find(string? text) =>
        text is null ? null
        : Numbers().Matches(text).Select(match => match.Value.Split('.')).MaxBy(split => split.Length) is { } found
            ? new OsVersionNumber([.. found.Select(part => int.Parse(part, CultureInfo.InvariantCulture))])
        : null;

    /// <summary>Whether it is a version and nothing else.</summary>
    public static bool Is(string text) => Numbers().Match(text) is { Success: true } match && match.Value == text;

    public bool IsAtLeast(OsVersionNumber other)
    {
        for (var i = 0; i < Math.Max(parts.Length, other.parts.Length); i++)
        {
            var difference = parts.ElementAtOrDefault(i) - other.parts.ElementAtOrDefault(i);
            if (difference != 0)
            {
                return difference > 0;
            }
        }

        return true;
    }

    [GeneratedRegex(
        @"(?<!\d)\d{1,6}(\.\d{1,6}){0,3}(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();
}
