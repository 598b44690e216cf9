using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Muster.Kernel;

/// <summary>
/// The name by which an organisation addresses one device, proposed by the device (its computer name) and unique among the devices that
/// are not revoked. It grants nothing by itself.
/// </summary>
public readonly partial record struct DeviceKey
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
        key = Form().IsMatch(normal) ? new DeviceKey(normal) : null;
        return key is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(
        @"\A[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}
