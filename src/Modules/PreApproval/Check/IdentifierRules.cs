using System.Text.RegularExpressions;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>By what the device of a row will be recognised.</summary>
internal static partial class IdentifierRules
{
    private const int MaxSerial = 128;

    /// <summary>Each tells a device apart by itself.</summary>
    public static IReadOnlyList<Field> Kinds { get; } =
    [Field.SerialNumber, Field.Imei, Field.Meid, Field.Udid, Field.HardwareHash, Field.DeviceKey, Field.KeyFingerprint];

    /// <summary>What makers print where a serial number should be.</summary>
    private static readonly HashSet<string> Junk = new(StringComparer.OrdinalIgnoreCase)
    {
        "To be filled by O.E.M.",
        "Default string",
        "System Serial Number",
        "Not Specified",
        "Not Applicable",
        "None",
        "N/A",
        "Unknown",
        "INVALID",
        "0",
        "00000000",
        "123456789",
        "0123456789",
        "1234567890",
    };

    public static IEnumerable<Finding> Of(MappedRow row)
    {
        if (Kinds.All(kind => row.Text(kind) is null))
        {
            yield return RowRules.Required(Field.SerialNumber);
        }

        foreach (var kind in Kinds)
        {
            if (row.Raw(kind) is { } value && Fault(kind, value) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <returns>In the one form in which values are compared; null when it has none.</returns>
    public static string? Normal(Field kind, string value)
    {
        var text = value.Trim();
        return kind switch
        {
            Field.SerialNumber => text,
            Field.Imei => Digits(text),
            Field.Meid => Meid().IsMatch(text) ? text.ToUpperInvariant() : null,
            Field.Udid => Udid().IsMatch(text) ? text.ToUpperInvariant() : null,
            Field.HardwareHash => HashOf(text),
            Field.DeviceKey => DeviceKey.TryCreate(text, out var key) ? key.Value.Value : null,
            Field.KeyFingerprint => FingerprintInput.Read(text).Sha256?.Value,
            _ => null,
        };
    }

    /// <returns>Null when a device may be recognised by it.</returns>
    public static Finding? Fault(Field kind, string value) =>
        kind switch
        {
            Field.SerialNumber => Serial(value),
            Field.Imei when Digits(value.Trim()) is not { } digits || !HasCheckDigit(digits) => Error(
                "ROW_IMEI",
                kind,
                "An IMEI has 15 digits, of which the last is a check digit that fits.",
                value
            ),
            _ when Normal(kind, value) is null => Error(
                $"ROW_{Codes[kind]}",
                kind,
                $"{FieldText.Of(kind)} cannot be read.",
                value
            ),
            _ => null,
        };

    private static readonly Dictionary<Field, string> Codes = new()
    {
        [Field.Meid] = "MEID",
        [Field.Udid] = "UDID",
        [Field.HardwareHash] = "HARDWARE_HASH",
        [Field.DeviceKey] = "DEVICE_KEY",
        [Field.KeyFingerprint] = "KEY_FINGERPRINT",
    };

    private static Finding? Serial(string value) =>
        value.Trim() != value || value.Any(char.IsControl)
            ? Error("ROW_SERIAL_CHARS", Field.SerialNumber, "The serial number has blanks around it.", value)
        : Exponent().IsMatch(value)
            ? Error(
                "ROW_SERIAL_CHARS",
                Field.SerialNumber,
                "A spreadsheet has made a number of the serial number. Format the column as text and enter it again.",
                value
            )
        : value.Length > MaxSerial
            ? Error("ROW_TOO_LONG", Field.SerialNumber, $"A serial number has at most {MaxSerial} characters.", value)
        : Junk.Contains(value)
            ? Error(
                "ROW_SERIAL_JUNK",
                Field.SerialNumber,
                "Many machines say that where their maker has entered no serial number.",
                value
            )
        : null;

    private static Finding Error(string code, Field field, string message, string value) =>
        new(code, Level.Error, field, message, value);

    private static string? Digits(string text)
    {
        var digits = string.Concat(text.Where(c => c is not (' ' or '-' or '/')));
        return digits.Length == 15 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>ISO/IEC 7812-1, annex B.</summary>
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    /// <summary>A hardware hash has four thousand characters: it is known by its own hash.</summary>
    private static string? HashOf(string text)
    {
        Span<byte> bytes = stackalloc byte[4096];
        return text.Length is >= 100 and <= 5_000 && Convert.TryFromBase64String(text, bytes, out var count)
            ? Fingerprint.OfSha256(bytes[..count]).Value
            : null;
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exponent();

    /// <summary>3GPP2 S.R0048-A: 14 hex digits.</summary>
    [GeneratedRegex("^[0-9A-Fa-f]{14}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meid();

    [GeneratedRegex(
        "^([0-9A-Fa-f]{40}|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{16}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Udid();
}
