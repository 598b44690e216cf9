using System.Globalization;

namespace Muster.Protocols.Apple.Profiles;

/// <param name="Fault">What is wrong with the text of such a value.</param>
internal sealed record PlistLeaf(PlistKind Kind, string Text, string? Fault)
{
    /// <returns>Null when there is no such element.</returns>
    public static PlistLeaf? Read(string element, string text) =>
        element switch
        {
            "string" => new PlistLeaf(PlistKind.Text, text, null),
            "true" or "false" => new PlistLeaf(
                PlistKind.Flag,
                element,
                text.Trim().Length > 0 ? $"Write <{element}/>." : null
            ),
            "integer" => Integer(text.Trim()),
            "real" => new PlistLeaf(
                PlistKind.Real,
                text.Trim(),
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                    ? null
                    : "A number such as 1.5."
            ),
            "date" => new PlistLeaf(
                PlistKind.Date,
                text.Trim(),
                DateTimeOffset.TryParseExact(
                    text.Trim(),
                    "yyyy-MM-ddTHH:mm:ssZ",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out _
                )
                    ? null
                    : "A date as 2026-11-22T08:00:00Z."
            ),
            "data" => Bytes(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))),
            _ => null,
        };

    private static PlistLeaf Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new PlistLeaf(PlistKind.Integer, $"{number}", null)
            : new PlistLeaf(PlistKind.Integer, text, "A whole number.");

    private static PlistLeaf Bytes(string text) =>
        new(
            PlistKind.Bytes,
            text,
            Convert.TryFromBase64String(text, new byte[text.Length], out _) ? null : "Base64 text."
        );
}
