using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Protocols.AuditLog;

namespace Muster.Modules.Audit.Internal;

/// <summary>What a commitment was made of. It stands beside the row, in no hash: it is believed only when it gives the commitment.</summary>
/// <param name="Salt">base64url.</param>
internal sealed record Opening(string Salt, string Value)
{
    /// <summary>Stands in place of a value that was erased.</summary>
    private static readonly JsonObject Erased = new() { ["erased"] = true };

    /// <summary>Stands in place of a value that is not the one that the row is committed to, and of details that are none.</summary>
    private static readonly JsonObject Altered = new() { ["altered"] = true };

    public static string Write(Dictionary<string, Opening> openings) =>
        JsonSerializer.Serialize(openings, AuditJson.Default.DictionaryStringOpening);

    /// <summary>As they stand in an export: on one line, and nothing but JSON, whatever is in the database.</summary>
    /// <returns>Null when there are none.</returns>
    public static string? Line(string? openings) =>
        openings is null ? null
        : TryRead(openings) is { } read ? Write(read)
        : "null";

    /// <summary>Details for reading: what is not erased stands in them as it was.</summary>
    /// <param name="openings">As stored; null when there are none any more, or never were.</param>
    public static JsonElement Open(string details, string? openings)
    {
        try
        {
            return details.Contains($"\"{Commitment.Property}\"", StringComparison.Ordinal)
                ? OpenCommitments(details, openings)
                : JsonElement.Parse(details);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return JsonSerializer.SerializeToElement(Altered, AuditJson.Default.JsonObject);
        }
    }

    private static JsonElement OpenCommitments(string details, string? openings)
    {
        var opened = openings is null ? null : TryRead(openings);
        var shown = JsonNode.Parse(details)!.AsObject(); // not null: it has a commitment
        foreach (var (name, commitment) in shown.Select(pair => (pair.Key, CommitmentIn(pair.Value))).ToList())
        {
            if (commitment is not null)
            {
                shown[name] =
                    openings is null ? Erased.DeepClone()
                    : opened?.GetValueOrDefault(name) is { } opening && opening.IsOf(commitment) ? opening.Value
                    : Altered.DeepClone();
            }
        }

        return JsonSerializer.SerializeToElement(shown, AuditJson.Default.JsonObject);
    }

    private static Dictionary<string, Opening>? TryRead(string openings)
    {
        try
        {
            return JsonSerializer.Deserialize(openings, AuditJson.Default.DictionaryStringOpening);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsOf(string commitment) =>
        Salt is not null && Value is not null && Commitment.IsOf(commitment, Salt, Value); // read from the database

    private static string? CommitmentIn(JsonNode? value) =>
        value is JsonObject { Count: 1 } made
        && made.TryGetPropertyValue(Commitment.Property, out var text)
        && text is JsonValue
            ? text.GetValue<string>()
            : null;
}
