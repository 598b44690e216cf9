using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Http.Files;

/// <summary>A text of several lines, in a file a list of them: so that a file's differences are lines too. One string is as good.</summary>
[JsonConverter(typeof(TextLinesConverter))]
public sealed record TextLines(string Text);

public sealed class TextLinesConverter : JsonConverter<TextLines>
{
    public override TextLines Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new TextLines(reader.GetString()!); // not null for this token
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var lines = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            lines.Add(reader.GetString()!); // not null for this token
        }

        return reader.TokenType == JsonTokenType.EndArray
            ? new TextLines(string.Join('\n', lines))
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, TextLines value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var line in value.Text.Split('\n'))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    }
}
