using System.Buffers.Text;
using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>A sealed row as JSON: one line of an export.</summary>
public static class RowLine
{
    /// <param name="opened">JSON of the personal values that are not erased, if they were asked for.</param>
    public static void Write(
        Utf8JsonWriter json,
        long seq,
        ReadOnlySpan<byte> leafHash,
        AuditLeaf leaf,
        string? opened = null
    )
    {
        json.WriteStartObject();
        json.WriteString(LineText.Type, LineText.RowType);
        json.WriteNumber("seq", seq);
        json.WriteString("hash", Base64Url.EncodeToString(leafHash));
        json.WriteString("id", leaf.Id);
        json.WriteString("at", LineInstant.Write(leaf.AtMicroseconds));
        json.WriteString("actorKind", leaf.ActorKind);
        json.WriteString("actorId", leaf.ActorId);
        json.WriteString("action", leaf.Action);
        json.WriteString("entityKind", leaf.EntityKind);
        json.WriteString("entityId", leaf.EntityId);
        json.WriteString("details", leaf.Details);
        if (opened is not null)
        {
            json.WritePropertyName("opened");
            json.WriteRawValue(opened);
        }

        json.WriteEndObject();
    }
}
