using System.Text.Json.Nodes;

namespace Muster.Http.Files;

/// <summary>Looks into what somebody wrote, of which nobody knows yet whether it is what it should be.</summary>
public static class FileLinks
{
    public static IEnumerable<JsonObject> ObjectsIn(JsonNode? list) =>
        list is JsonArray items ? items.OfType<JsonObject>() : [];

    public static IEnumerable<string> TextsIn(JsonNode? list) =>
        list is JsonArray items ? items.Select(TextOf).OfType<string>() : [];

    public static string? TextOf(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;
}
