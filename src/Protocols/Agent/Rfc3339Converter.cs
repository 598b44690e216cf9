using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Protocols.Agent;

/// <summary>Instants with an offset (RFC 3339 section 5.6), read as UTC: one without would mean another instant on every server.</summary>
internal sealed class Rfc3339Converter : JsonConverter<DateTimeOffset>
{
    private const int DateLength = 10;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var instant = reader.GetDateTimeOffset();
        var text = reader.GetString()!; // just read as one
        var offset = text.AsSpan(DateLength).IndexOfAny("Z+-");
        return offset > 0 ? instant.ToUniversalTime() : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)
        );
}
