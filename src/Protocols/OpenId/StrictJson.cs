using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>Reads JSON objects of strangers: no name twice, no comments, no trailing commas, a bounded depth.</summary>
public static class StrictJson
{
    /// <returns>Null when it is no such object.</returns>
    public static JsonElement? ReadObject(ReadOnlyMemory<byte>? utf8, int maxDepth)
    {
        if (utf8 is not { } bytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(
                bytes,
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth }
            );
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null in <paramref name="text"/> when it is absent; false when it is no text, or longer than <paramref name="max"/>.</summary>
    public static bool TryGetText(this JsonElement fields, string name, int max, out string? text)
    {
        text = null;
        if (!fields.TryGetProperty(name, out var value))
        {
            return true;
        }

        text = value.AsText();
        return text is not null && text.Length <= max;
    }

    /// <returns>Null when it is no text, or one that is not well-formed.</returns>
    public static string? AsText(this JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A surrogate stands alone in an escape.
            return null;
        }
    }
}
