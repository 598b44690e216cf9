using System.Text;
using System.Text.Json;
using Muster.Cli.Api;

namespace Muster.Cli.Output;

/// <summary>The server's JSON, indented. The writer escapes everything beyond ASCII, so no claimed text can drive a terminal.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static void Write(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Undefined)
        {
            Write(answer.WriteTo);
        }
    }

    /// <summary>One document however many pages there were.</summary>
    public static void Write(ApiList list) =>
        Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in list.Items)
            {
                item.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    private static void Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            content(writer);
        }

        Console.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
