using System.Buffers.Text;
using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>How one key of a log introduces the next, as the first line of an export has it.</summary>
/// <param name="Signature">Of <see cref="KeyIntroduction.CanonicalBytes"/>: r and s, 64 bytes.</param>
public sealed record SignedIntroduction(KeyIntroduction Introduction, ReadOnlyMemory<byte> Signature)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("by", Introduction.IntroducedBy);
        json.WriteString("key", Base64Url.EncodeToString(Introduction.Spki.Span));
        json.WriteString("at", Introduction.At.UtcDateTime);
        json.WriteString("signature", Base64Url.EncodeToString(Signature.Span));
        json.WriteEndObject();
    }

    internal static SignedIntroduction Read(JsonElement json) =>
        new(
            new KeyIntroduction
            {
                IntroducedBy = json.GetProperty("by").GetString() ?? throw new FormatException(),
                Spki = Base64Url.DecodeFromChars(json.GetProperty("key").GetString()),
                At = json.GetProperty("at").GetDateTimeOffset(),
            },
            Base64Url.DecodeFromChars(json.GetProperty("signature").GetString())
        );
}
