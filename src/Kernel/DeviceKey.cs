using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Muster.Kernel;

/// <summary>
/// The name by which an organisation addresses one device, proposed by the device (its computer name) and unique among the devices that
/// are not revoked. It grants nothing by itself.
/// </summary>
public readonly record struct DeviceKey
{
    private DeviceKey(string value) => Value = value;

    public string Value { get; }

    public static DeviceKey Create(string value) =>
        TryCreate(value, out var key) ? key.Value : throw new ArgumentException("Not a device key.", nameof(value));

    /// <summary>NFC, trimmed, lower case, one trailing <c>$</c> dropped; then letters, digits, dot, hyphen, underscore, 1 to 63 of them.</summary>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out DeviceKey? key)
    {
        key = null;
        if (text is null || text.Length > 128 || !text.IsWellFormed())
        {
            return false;
        }

        var normal = text.Normalize(NormalizationForm.FormC).Trim().ToLowerInvariant();
        normal = normal.EndsWith('$') ? normal[..^1] : normal;
        key = HasForm(normal) ? new DeviceKey(normal) : null;
        return key is not null;
    }

    public override string ToString() => Value;

    /// <summary>By hand: a pattern has a time limit, and a computer that is busy for so long would be told that its name is wrong.</summary>
    private static bool HasForm(string text) =>
        text.Length is > 0 and <= 63
        && IsLetterOrDigit(text[0])
        && IsLetterOrDigit(text[^1])
        && text.All(c => IsLetterOrDigit(c) || c is '.' or '_' or '-');

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
