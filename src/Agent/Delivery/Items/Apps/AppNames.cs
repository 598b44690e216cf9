using System.Text.RegularExpressions;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>Names that reach programs of this machine. None can be read as an option, a pattern or a path: a device trusts no name that it is sent.</summary>
internal static partial class AppNames
{
    /// <summary>Debian Policy 5.6.1. apt-get(8) would read a minus at the end as "remove it".</summary>
    public static bool IsDebian(string? text) => text is not null && Debian().IsMatch(text) && text[^1] is not '-';

    public static bool IsDebianVersion(string? text) => text is not null && DebianVersion().IsMatch(text);

    public static bool IsWinget(string? text) => text is not null && Winget().IsMatch(text);

    public static bool IsHomebrew(string? text) => text is not null && Homebrew().IsMatch(text);

    public static bool IsProductCode(string? text) => text is not null && Code().IsMatch(text);

    public static bool IsVersion(string? text) => text is not null && Version().IsMatch(text);

    public static bool IsBundle(string? text) => text is not null && Bundle().IsMatch(text);

    public static void Check(AppDocument document)
    {
        var known = document.Kind switch
        {
            "apt" => IsDebian(document.PackageId),
            "winget" => IsWinget(document.PackageId),
            "homebrew" => IsHomebrew(document.PackageId),
            _ => document.PackageId is null,
        };
        Require(known, "packageId");
        Require(document.PackageVersion is null || IsVersion(document.PackageVersion), "packageVersion");
        Require(document.VersionRule is null or "latest" || document.PackageVersion is not null, "packageVersion");
        Require(document.Arguments.All(argument => argument.Length > 0 && !argument.Any(char.IsControl)), "arguments");
        // A quote would end the value in msiexec's own reading of its command line.
        Require(document.Kind != "msi" || document.Arguments.All(Property().IsMatch), "arguments");
    }

    public static void Require(bool sound, string member)
    {
        if (!sound)
        {
            throw ItemStop.Failed("document_invalid", $"{member} is not what it has to be.");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+.-]{1,99}\z", RegexOptions.None, 1000)]
    private static partial Regex Debian();

    [GeneratedRegex(@"\A[0-9][0-9A-Za-z.+~:-]{0,127}\z", RegexOptions.None, 1000)]
    private static partial Regex DebianVersion();

    [GeneratedRegex(
        @"\A[A-Za-z0-9][A-Za-z0-9+_-]{0,63}(\.[A-Za-z0-9+_-]{1,63}){1,7}\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Winget();

    [GeneratedRegex(
        @"\A([a-z0-9][a-z0-9_-]{0,63}/[a-z0-9][a-z0-9_-]{0,63}/)?[a-z0-9][a-z0-9@+._-]{0,99}\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Homebrew();

    [GeneratedRegex(@"\A\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z.+~:_-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,154}\z", RegexOptions.None, 1000)]
    private static partial Regex Bundle();

    [GeneratedRegex(@"\A[A-Z_][A-Z0-9_.]{0,71}=[^""]*\z", RegexOptions.None, 1000)]
    private static partial Regex Property();
}
