using System.Buffers.Text;
using System.Text.Json;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>The first line of an export: which log, the public keys that its heads are signed with, and where the export begins.</summary>
public sealed record LogLine
{
    public required Guid LogId { get; init; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public required IReadOnlyList<byte[]> Keys { get; init; }

    /// <summary>Who introduced which key, oldest first: whoever trusts one key follows to the later ones.</summary>
    public IReadOnlyList<SignedIntroduction> Introductions { get; init; } = [];

    /// <summary>The log before the first row: without any of its leaves when the export is whole.</summary>
    public required CompactRange Before { get; init; }

    /// <summary>The head of what came before; null when the export is whole.</summary>
    public required SignedHead? Start { get; init; }

    private static JsonDocumentOptions Reading => new() { AllowDuplicateProperties = false };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(LineText.Type, LineText.LogType);
        json.WriteString("format", LineText.Format);
        json.WriteString("logId", LogId);
        json.WriteStartArray("keys");
        foreach (var key in Keys)
        {
            json.WriteStringValue(Base64Url.EncodeToString(key));
        }

        json.WriteEndArray();
        if (Introductions.Count > 0)
        {
            json.WriteStartArray("introductions");
            foreach (var introduction in Introductions)
            {
                introduction.Write(json);
            }

            json.WriteEndArray();
        }

        if (Start is not null)
        {
            json.WritePropertyName("start");
            HeadLine.Write(json, Start);
            json.WriteStartArray("edge");
            foreach (var hash in Before.Edge)
            {
                json.WriteStringValue(Base64Url.EncodeToString(hash));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <returns>Null when the line is not the first of an export that this version reads.</returns>
    public static LogLine? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToArray(), Reading);
            var root = document.RootElement;
            if (
                root.GetProperty(LineText.Type).GetString() != LineText.LogType
                || root.GetProperty("format").GetString() != LineText.Format
            )
            {
                return null;
            }

            var start = root.TryGetProperty("start", out var head)
                ? HeadLine.TryRead(JsonSerializer.SerializeToUtf8Bytes(head))
                : null;
            var edge = root.TryGetProperty("edge", out var hashes) ? Bytes(hashes) : [];
            return CompactRange.TryCreate(start?.Head.Size ?? 0, edge) is { } before
                ? new LogLine
                {
                    LogId = root.GetProperty("logId").GetGuid(),
                    Keys = Bytes(root.GetProperty("keys")),
                    Introductions = root.TryGetProperty("introductions", out var chain)
                        ? [.. chain.EnumerateArray().Select(SignedIntroduction.Read)]
                        : [],
                    Before = before,
                    Start = start,
                }
                : null;
        }
        catch (Exception fault)
            when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static List<byte[]> Bytes(JsonElement array) =>
        [.. array.EnumerateArray().Select(item => Base64Url.DecodeFromChars(item.GetString()))];
}
