using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Agent.Delivery.Items.Scripts;

/// <summary>Which script ran here to a good end.</summary>
internal sealed record ScriptMemory
{
    public static ScriptMemory Nothing { get; } = new();

    /// <summary>SHA-256 of the document that ran last; null when none did.</summary>
    public string? Ran { get; init; }

    public static ScriptMemory Read(string? text)
    {
        try
        {
            return text is null
                ? Nothing
                : JsonSerializer.Deserialize(text, ScriptJson.Default.ScriptMemory) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, ScriptJson.Default.ScriptMemory);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScriptMemory))]
internal sealed partial class ScriptJson : JsonSerializerContext;
