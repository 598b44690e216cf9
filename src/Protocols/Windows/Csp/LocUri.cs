using System.Text.RegularExpressions;

namespace Muster.Protocols.Windows.Csp;

/// <summary>The address of a node in a Windows device's management tree.</summary>
internal static partial class LocUri
{
    public const string PolicyConfig = "Vendor/MSFT/Policy/Config/";
    private const string Vendor = "./Vendor/";
    private const string DeviceVendor = "./Device/Vendor/";

    public const string Words =
        "An address that begins with ./Device/, ./User/ or ./Vendor/ and has no empty part; other characters than letters, digits and -._~!$&'()*+,;=:@{} as %20.";

    public static bool IsGood(string text) =>
        text.Length <= 900 && Shape().IsMatch(text) && !text.Split('/').Skip(1).Any(part => part is "." or "..");

    /// <summary>Nodes are found whatever the case, and <c>./Vendor</c> is the device's.</summary>
    public static string Canonical(string text) =>
        (
            text.StartsWith(Vendor, StringComparison.Ordinal) ? $"{DeviceVendor}{text[Vendor.Length..]}" : text
        ).ToLowerInvariant();

    [GeneratedRegex(
        @"^\./(?:Device|User|Vendor)(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@{}-]|%[0-9A-Fa-f]{2})+)+\z",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Shape();
}
