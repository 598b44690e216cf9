using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Protocols.AuditLog;

namespace Muster.Modules.Audit.Internal;

/// <summary>What a commitment was made of.</summary>
/// <param name="Salt">base64url.</param>
internal sealed record Opening(string Salt, string Value)
{
    /// <summary>Stands in place of a value that was erased.</summary>
    private static readonly JsonObject Erased = new() { ["erased"] = true };

    public static string Write(Dictionary<string, Opening> openings) =>
        JsonSerializer.Serialize(openings, AuditJson.Default.DictionaryStringOpening);

    /// <summary>Details for reading: what is not erased stands in them as it was.</summary>
    /// <param name="openings">As stored; null when there are none any more, or never were.</param>
    public static JsonElement Open(string details, string? openings)
    {
        if (!details.Contains($"\"{Commitment.Property}\"", StringComparison.Ordinal))
        {
            using var plain = JsonDocument.Parse(details);
            return plain.RootElement.Clone();
        }

        var opened = openings is null
            ? []
            : JsonSerializer.Deserialize(openings, AuditJson.Default.DictionaryStringOpening)!; // written by us
        var shown = JsonNode.Parse(details)!.AsObject(); // written by us
        foreach (var name in shown.Where(pair => IsCommitment(pair.Value)).Select(pair => pair.Key).ToList())
        {
            shown[name] = opened.TryGetValue(name, out var opening)
                ? JsonValue.Create(opening.Value)
                : Erased.DeepClone();
        }

        return JsonSerializer.SerializeToElement(shown, AuditJson.Default.JsonObject);
    }

    private static bool IsCommitment(JsonNode? value) =>
        value is JsonObject { Count: 1 } made && made.ContainsKey(Commitment.Property);
}
