using System.Text.Json;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Profiles;

internal enum PlistKind
{
    Dictionary,
    Array,
    Text,
    Integer,
    Real,
    Flag,
    Date,
    Bytes,
}

/// <summary>A value of a property list that knows where it stands.</summary>
internal sealed class PlistSpot
{
    public required PlistKind Kind { get; init; }

    /// <summary>What a leaf says: a text as it is, a number or date as written, <c>true</c>, base64 without blanks.</summary>
    public string Text { get; init; } = "";

    public required TextPlace Place { get; init; }

    public required string Pointer { get; init; }

    public IReadOnlyList<PlistMember> Members { get; init; } = [];

    public IReadOnlyList<PlistSpot> Items { get; init; } = [];

    public PlistSpot? this[string key] => Members.FirstOrDefault(member => member.Key == key)?.Value;

    /// <summary>The text under a key; null when there is none.</summary>
    public string? TextOf(string key) => this[key] is { Kind: PlistKind.Text } found ? found.Text : null;

    /// <summary>The same text for equal values, however they were written.</summary>
    public string Canonical() =>
        Kind switch
        {
            PlistKind.Dictionary =>
                $"{{{string.Join(',', Members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Quoted(member.Key)}:{member.Value.Canonical()}"))}}}",
            PlistKind.Array => $"[{string.Join(',', Items.Select(item => item.Canonical()))}]",
            PlistKind.Text => Quoted(Text),
            PlistKind.Date => $"date {Text}",
            PlistKind.Bytes => $"data {Text}",
            PlistKind.Integer or PlistKind.Real or PlistKind.Flag => Text,
        };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

internal sealed record PlistMember(string Key, PlistSpot Value);
