using System.Text;
using System.Text.Json;

namespace Muster.Protocols.Documents;

/// <summary>A JSON value that knows where it stands.</summary>
internal sealed class JsonSpot
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>What a string says, or a number as it was written.</summary>
    public string Text { get; init; } = "";

    public required TextPlace Place { get; init; }

    public required string Pointer { get; init; }

    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    public IReadOnlyList<JsonSpot> Items { get; init; } = [];

    /// <summary>How a string was written between its quotes.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    public JsonSpot? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>Where the character at <paramref name="index"/> of a string stands; a string is on one line.</summary>
    public TextPlace PlaceOf(int index)
    {
        var written = Encoding.UTF8.GetString(Raw.Span);
        var at = 0;
        for (var passed = 0; passed < index && at < written.Length; passed++)
        {
            at +=
                written[at] != '\\' ? 1
                : written[at + 1] == 'u' ? 6
                : 2;
        }

        return Place with
        {
            Column = Place.Column + 1 + at,
        };
    }

    /// <summary>The same text for equal values, however they were written.</summary>
    public string Canonical() =>
        Kind switch
        {
            JsonValueKind.Object =>
                $"{{{string.Join(',', Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{Quoted(member.Name)}:{member.Value.Canonical()}"))}}}",
            JsonValueKind.Array => $"[{string.Join(',', Items.Select(item => item.Canonical()))}]",
            JsonValueKind.String => Quoted(Text),
            JsonValueKind.Number => Text,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

internal sealed record JsonMember(string Name, TextPlace Place, JsonSpot Value);
