using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Compare;

/// <summary>What differs between two contents, member by member, in the words of the API.</summary>
internal static class FieldDiffs
{
    /// <param name="before">JSON of an object; null when there was nothing.</param>
    public static IReadOnlyList<ContentFieldDiff> Of(string? before, string after)
    {
        var (was, now) = (Members(before), Members(after));
        return
        [
            .. was
                .Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(name => new ContentFieldDiff(name, was.GetValueOrDefault(name), now.GetValueOrDefault(name)))
                .Where(diff => diff.Before != diff.After),
        ];
    }

    private static Dictionary<string, string?> Members(string? json) =>
        json is null
            ? []
            : JsonNode
                .Parse(json)!
                .AsObject() // contents are objects
                .ToDictionary(member => member.Key, member => Text(member.Value), StringComparer.Ordinal);

    private static string? Text(JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray { Count: 0 } => null,
            JsonArray items => string.Join('\n', items.Select(Part)),
            JsonValue one when one.TryGetValue<string>(out var text) => text,
            _ => Part(value),
        };

    /// <summary>Texts within something stand in quotes: two that differ never look the same.</summary>
    private static string? Part(JsonNode? value) =>
        value is JsonObject parts
            ? string.Join(
                ", ",
                parts.Where(part => part.Value is not null).Select(part => $"{part.Key} {Part(part.Value)}")
            )
        : value is JsonValue one && one.TryGetValue<string>(out var text) && IsPlain(text) ? $"\"{text}\""
        : value?.ToJsonString(Plain) is { } json ? (json.StartsWith('"') ? $"json {json}" : json)
        : null;

    /// <summary>Paths of Windows are read as they are; only what could end its quotes is written as JSON.</summary>
    private static bool IsPlain(string text) => !text.Any(c => c == '"' || char.IsControl(c));

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
