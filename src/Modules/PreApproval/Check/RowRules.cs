using System.Net.Mail;
using System.Text.RegularExpressions;
using Muster.Kernel.Text;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>What can be said of a row by itself. Every cell that is wrong is told, not only the first.</summary>
internal static partial class RowRules
{
    private const int MaxEmail = 254;
    private const int MaxText = 128;
    private const int MaxPassword = 128;
    private static readonly Field[] Needed = [Field.Name, Field.Email, Field.Ownership, Field.Platform];
    private static readonly Field[] Named =
    [
        Field.Name,
        Field.SamAccountName,
        Field.DeviceName,
        Field.Manufacturer,
        Field.Model,
        Field.AssetTag,
    ];

    public static IReadOnlyList<Finding> Of(MappedRow row, CheckTerms terms) =>
        [
            .. Needed.Where(field => row.Text(field) is null).Select(Required),
            .. IdentifierRules.Of(row),
            .. People(row, terms),
            .. Device(row, terms),
            .. Named.Where(field => row.Text(field)?.Length > MaxText).Select(field => TooLong(field, MaxText)),
        ];

    public static Finding Required(Field field) =>
        new("ROW_REQUIRED", Level.Error, field, $"{FieldText.Of(field)} is required.");

    private static IEnumerable<Finding> People(MappedRow row, CheckTerms terms)
    {
        if (row.Text(Field.Email) is { } email && !IsEmail(email))
        {
            yield return Wrong("ROW_EMAIL", Field.Email, "Email is not a valid address.", email);
        }

        if (row.Text(Field.Mobile) is { } mobile && MobileOf(mobile) is null)
        {
            yield return Wrong("ROW_MOBILE", Field.Mobile, "Mobile is not an E.164 number.", mobile);
        }

        if (terms.IsLocal && row.Text(Field.SamAccountName) is { } login)
        {
            yield return Wrong(
                "ROW_SAM_NO_DIRECTORY",
                Field.SamAccountName,
                "SAMAccountName given but the chosen domain is local.",
                login
            );
        }
    }

    private static IEnumerable<Finding> Device(MappedRow row, CheckTerms terms)
    {
        if (row.Text(Field.Ownership) is { } ownership && !Listed.Ownerships(terms.UserMaySelect).Contains(ownership))
        {
            yield return Wrong(
                "ROW_OWNERSHIP",
                Field.Ownership,
                terms.UserMaySelect
                    ? "Ownership must be personal, corporate or selectuser (case-sensitive)."
                    : "Ownership must be personal or corporate (case-sensitive).",
                ownership
            );
        }

        if (row.Text(Field.Platform) is { } platform && !Listed.Platforms.Contains(platform))
        {
            yield return Wrong(
                "ROW_PLATFORM",
                Field.Platform,
                $"Platform must be one of {string.Join(", ", Listed.Platforms)} (case-sensitive).",
                platform
            );
        }

        if (row.Raw(Field.Password)?.Length > MaxPassword)
        {
            yield return TooLong(Field.Password, MaxPassword);
        }
    }

    /// <returns>In the form of E.164, null when it has none.</returns>
    public static string? MobileOf(string text)
    {
        var plain = string.Concat(text.Where(c => !" -./()".Contains(c, StringComparison.Ordinal)));
        return E164().IsMatch(plain) ? plain : null;
    }

    /// <summary>What it is found by is bounded, too: one letter may fold to eighteen, and databases have bounds for what they index.</summary>
    public static bool IsEmail(string? text) =>
        text?.Length <= MaxEmail
        && SearchKey.Of(text).Length <= MaxEmail
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && !text.Any(char.IsWhiteSpace);

    private static Finding Wrong(string code, Field field, string message, string value) =>
        new(code, Level.Error, field, message, value);

    private static Finding TooLong(Field field, int most) =>
        new("ROW_TOO_LONG", Level.Error, field, $"{FieldText.Of(field)} has at most {most} characters.");

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex E164();
}
