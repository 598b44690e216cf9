using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Muster.Kernel.Time;

namespace Muster.Http.Lists;

/// <summary>The key of the last row of a page: its sort value and its id. Opaque to clients, worthless for another order.</summary>
public sealed record PageCursor(string Sort, string Key, Guid Id)
{
    private const int MaxLength = 1024;

    /// <summary>The sort value as an instant; lists sorted by time use it.</summary>
    public DateTimeOffset Instant =>
        long.TryParse(Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) < 1L << 54
            ? Instants.FromUnixMicroseconds(value)
            : DateTimeOffset.UnixEpoch;

    public static string Of(string sort, DateTimeOffset key, Guid id) =>
        Of(sort, key.ToUnixMicroseconds().ToString(CultureInfo.InvariantCulture), id);

    public static string Of(string sort, string key, Guid id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{sort}\n{id:N}\n{key}"));

    public static bool TryParse(string text, string sort, [NotNullWhen(true)] out PageCursor? cursor)
    {
        cursor = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n', 3);
        if (
            parts.Length == 3
            && parts[0] == sort
            && Guid.TryParseExact(parts[1], "N", out var id)
            && !parts[2].Contains('\0', StringComparison.Ordinal)
        )
        {
            cursor = new PageCursor(sort, parts[2], id);
        }

        return cursor is not null;
    }
}
