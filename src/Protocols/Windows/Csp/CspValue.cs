using System.Globalization;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Windows.Csp;

/// <summary>The formats of a node's value (SyncML <c>Format</c>), and which texts are values of them.</summary>
internal static class CspValue
{
    public static readonly string[] Formats = ["chr", "int", "bool", "b64", "xml", "float", "date", "time"];
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd"];
    private static readonly string[] Times = ["HH:mm:ss", "HHmmss"];

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? FaultOf(string format, string value) =>
        format switch
        {
            "int" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= int.MinValue and <= uint.MaxValue
                ? null
                : $"A whole number from {int.MinValue} to {uint.MaxValue}.",
            "bool" => value is "true" or "false" ? null : "true or false.",
            "b64" => IsBase64(value) ? null : "Base64 text.",
            "float" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real)
                ? null
                : "A number such as 1.5.",
            "date" => DateOnly.TryParseExact(value, Dates, out _) ? null : "A date as 2026-11-22.",
            "time" => TimeOnly.TryParseExact(value, Times, out _) ? null : "A time as 14:30:00.",
            "xml" => XmlText.FaultOfFragment(value),
            _ => XmlText.IsWritable(value) ? null : "Text without control characters.",
        };

    private static bool IsBase64(string value) => Convert.TryFromBase64String(value, new byte[value.Length], out _);
}
