using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Modules.AgentChannel.Exchange;

internal static class AgentBody
{
    /// <summary>The body as <typeparamref name="T"/>, or why it is none; never echoes what was sent.</summary>
    public static (T? Body, AgentAnswer? Refusal) Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type) is { } body
                ? (body, null)
                : (null, Refusals.BodyMalformed("The body is null."));
        }
        catch (JsonException fault)
        {
            var where = fault.Path is { Length: > 2 and <= 64 } path ? path[2..] : "body";
            return (
                null,
                Refusals.BodyMalformed(
                    "The body is not the JSON that this route wants.",
                    new Dictionary<string, string[]>(StringComparer.Ordinal)
                    {
                        [where] = ["Missing, repeated, or of another type."],
                    }
                )
            );
        }
    }
}
