using System.Globalization;
using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>Instants as text, UTC, always with six digits of the second.</summary>
public static class LineInstant
{
    public static string Write(long microseconds) =>
        DateTime
            .UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    internal static long Read(ref Utf8JsonReader reader) => Microseconds(reader.GetDateTimeOffset());

    internal static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}

/// <summary>Bytes as base64url without padding.</summary>
internal static class LineBytes
{
    /// <param name="reader">At the name of the property.</param>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        return System.Buffers.Text.Base64Url.DecodeFromChars(reader.GetString());
    }
}
