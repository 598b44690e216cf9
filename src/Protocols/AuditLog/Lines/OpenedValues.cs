using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>The personal values beside a row against the commitments in its details: they are in no hash, and only so nobody can change them.</summary>
internal static class OpenedValues
{
    private static JsonDocumentOptions Reading => new() { AllowDuplicateProperties = false };

    public static bool Fit(ReadOnlySpan<byte> details, ReadOnlySpan<byte> opened)
    {
        try
        {
            using var committed = JsonDocument.Parse(details.ToArray(), Reading);
            using var values = JsonDocument.Parse(opened.ToArray(), Reading);
            return values.RootElement.EnumerateObject().All(value => Fits(committed.RootElement, value));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static bool Fits(JsonElement committed, JsonProperty opened) =>
        committed.TryGetProperty(opened.Name, out var place)
        && place.ValueKind == JsonValueKind.Object
        && place.TryGetProperty(Commitment.Property, out var commitment)
        && Commitment.IsOf(
            commitment.GetString() ?? "",
            opened.Value.GetProperty("salt").GetString() ?? "",
            opened.Value.GetProperty("value").GetString() ?? ""
        );
}
