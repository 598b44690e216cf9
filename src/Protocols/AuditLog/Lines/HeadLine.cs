using System.Buffers.Text;
using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>A signed head as JSON: one line of an export and of a heads file.</summary>
public static class HeadLine
{
    public static void Write(Utf8JsonWriter json, SignedHead head)
    {
        json.WriteStartObject();
        json.WriteString(LineText.Type, LineText.HeadType);
        json.WriteString("logId", head.Head.LogId);
        json.WriteNumber("size", head.Head.Size);
        json.WriteString("root", Base64Url.EncodeToString(head.Head.Root.Span));
        json.WriteString("at", LineInstant.Write(head.Head.AtMicroseconds));
        json.WriteString("keyId", head.KeyId);
        json.WriteString("signature", Base64Url.EncodeToString(head.Signature.Span));
        json.WriteEndObject();
    }

    /// <returns>Null when the line is no head, or more than one.</returns>
    public static SignedHead? TryRead(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            return
                reader.Read()
                && reader.TokenType == JsonTokenType.StartObject
                && Read(ref reader, new MemberNames()) is { } head
                && !reader.Read()
                ? head
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <param name="reader">In the object; left at its end.</param>
    /// <param name="names">Those that were read of it already.</param>
    internal static SignedHead? Read(ref Utf8JsonReader reader, MemberNames names)
    {
        var (logId, size, at) = ((Guid?)null, (long?)null, (long?)null);
        var (root, keyId, signature) = ((byte[]?)null, (string?)null, (byte[]?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(ref reader);
            if (reader.ValueTextEquals("logId"u8))
            {
                reader.Read();
                logId = reader.GetGuid();
            }
            else if (reader.ValueTextEquals("size"u8))
            {
                reader.Read();
                size = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("root"u8))
            {
                root = LineBytes.Read(ref reader);
            }
            else if (reader.ValueTextEquals("at"u8))
            {
                reader.Read();
                at = LineInstant.Read(ref reader);
            }
            else if (reader.ValueTextEquals("keyId"u8))
            {
                reader.Read();
                keyId = reader.GetString();
            }
            else if (reader.ValueTextEquals("signature"u8))
            {
                signature = LineBytes.Read(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return logId is null || size is null || at is null || root is null || keyId is null || signature is null
            ? null
            : new SignedHead(
                new LogHead
                {
                    LogId = logId.Value,
                    Size = size.Value,
                    Root = root,
                    AtMicroseconds = at.Value,
                },
                keyId,
                signature
            );
    }
}
