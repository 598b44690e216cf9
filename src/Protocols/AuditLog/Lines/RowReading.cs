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
    private readonly Utf8Text opened = new();
    private readonly byte[] recorded = new byte[TreeHash.Size];
    private Guid? id;
    private long? at;
    private bool hashed;

    public long Seq { get; private set; }

    /// <summary>What the line says its hash is.</summary>
    public ReadOnlySpan<byte> RecordedHash => recorded;

    /// <summary>True when every personal value that stands beside the row is what the row is committed to, or there is none.</summary>
    public bool OpenedIsTrue => !opened.Present || OpenedValues.Fit(details.Bytes, opened.Bytes);

    /// <param name="reader">In the object; left at its end.</param>
    /// <param name="names">Those that were read of it already.</param>
    /// <param name="line">What the reader reads.</param>
    /// <returns>False when something of a row is missing.</returns>
    internal bool Read(ref Utf8JsonReader reader, MemberNames names, ReadOnlySpan<byte> line)
    {
        (id, at, hashed, Seq) = (null, null, false, -1);
        foreach (
            var text in (ReadOnlySpan<Utf8Text>)[actorKind, actorId, action, entityKind, entityId, details, opened]
        )
        {
            text.Forget();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(ref reader);
            if (!ReadText(ref reader) && !ReadOther(ref reader))
            {
                var isOpened = reader.ValueTextEquals("opened"u8);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (isOpened)
                {
                    opened.Take(line[start..(int)reader.BytesConsumed]);
                }
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
