using System.Text.Json;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>
/// Reads row lines one after another into the same memory: a million of them leave nothing to collect but their hashes.
/// </summary>
public sealed class RowReading
{
    private readonly CanonicalBytes canonical = new();
    private readonly Utf8Text actorKind = new();
    private readonly Utf8Text actorId = new();
    private readonly Utf8Text action = new();
    private readonly Utf8Text entityKind = new();
    private readonly Utf8Text entityId = new();
    private readonly Utf8Text details = new();
    private readonly byte[] recorded = new byte[TreeHash.Size];
    private Guid? id;
    private long? at;
    private bool hashed;

    public long Seq { get; private set; }

    /// <summary>What the line says its hash is.</summary>
    public ReadOnlySpan<byte> RecordedHash => recorded;

    /// <param name="reader">At the beginning of the object; left at its end.</param>
    /// <returns>False when something of a row is missing.</returns>
    internal bool Read(ref Utf8JsonReader reader)
    {
        (id, at, hashed, Seq) = (null, null, false, -1);
        foreach (var text in (ReadOnlySpan<Utf8Text>)[actorKind, actorId, action, entityKind, entityId, details])
        {
            text.Forget();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadText(ref reader) && !ReadOther(ref reader))
            {
                reader.Read();
                reader.Skip();
            }
        }

        return Seq >= 0
            && id is not null
            && at is not null
            && hashed
            && actorKind.Present
            && actorId.Present
            && action.Present
            && entityKind.Present
            && entityId.Present
            && details.Present;
    }

    /// <summary>The hash of what the line says; see <see cref="AuditLeaf"/>.</summary>
    public byte[] ComputeHash() =>
        TreeHash.Leaf(
            canonical
                .Begin(AuditLeaf.Tag)
                .Id(id!.Value) // a line that was read has one
                .Number(at!.Value) // and one of these
                .Text(actorKind.Bytes)
                .Text(actorId.Bytes)
                .Text(action.Bytes)
                .Text(entityKind.Bytes)
                .Text(entityId.Bytes)
                .Text(details.Bytes)
                .Written
        );

    private bool ReadText(ref Utf8JsonReader reader)
    {
        var text =
            reader.ValueTextEquals("actorKind"u8) ? actorKind
            : reader.ValueTextEquals("actorId"u8) ? actorId
            : reader.ValueTextEquals("action"u8) ? action
            : reader.ValueTextEquals("entityKind"u8) ? entityKind
            : reader.ValueTextEquals("entityId"u8) ? entityId
            : reader.ValueTextEquals("details"u8) ? details
            : null;
        if (text is not null)
        {
            reader.Read();
            text.Take(ref reader);
        }

        return text is not null;
    }

    private bool ReadOther(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("seq"u8))
        {
            reader.Read();
            Seq = reader.GetInt64();
            return true;
        }

        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            id = reader.GetGuid();
            return true;
        }

        if (reader.ValueTextEquals("at"u8))
        {
            reader.Read();
            at = LineInstant.Read(ref reader);
            return true;
        }

        if (!reader.ValueTextEquals("hash"u8))
        {
            return false;
        }

        reader.Read();
        hashed =
            reader.TokenType == JsonTokenType.String
            && !reader.HasValueSequence
            && System.Buffers.Text.Base64Url.TryDecodeFromUtf8(reader.ValueSpan, recorded, out var count)
            && count == TreeHash.Size;
        return true;
    }
}
