using System.Text.Json;
using System.Text.Unicode;

namespace Muster.Protocols.Documents;

/// <summary>Reads JSON strictly: UTF-8, no comments, no member twice, bounded in depth and in values.</summary>
internal sealed class JsonTree
{
    public const int MostBytes = 1024 * 1024;

    /// <summary>Every value carries its pointer: long names above many values would fill the memory.</summary>
    private const int MostPointer = 1000;
    private const int Deepest = 32;
    private const int MostValues = 50_000;
    private readonly ReadOnlyMemory<byte> text;
    private readonly TextLines lines;
    private readonly DocumentFindings findings;
    private int values;

    private JsonTree(ReadOnlyMemory<byte> text, DocumentFindings findings) =>
        (this.text, lines, this.findings) = (text, new TextLines(text), findings);

    /// <returns>Null, and a fault, when it is no JSON object.</returns>
    public static JsonSpot? ReadObject(ReadOnlyMemory<byte> text, DocumentFindings findings)
    {
        if (text.Length > MostBytes || !Utf8.IsValid(text.Span))
        {
            findings.Fault("not_text", "UTF-8 text of at most 1 MiB.", TextPlace.Start, "");
            return null;
        }

        var tree = new JsonTree(text, findings);
        try
        {
            return tree.ReadWhole();
        }
        catch (JsonException fault)
        {
            findings.Fault(
                "json_invalid",
                "Here it is no JSON any more.",
                tree.lines.PlaceOf(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0),
                ""
            );
        }
        catch (InvalidOperationException) // a string with half a surrogate pair
        {
            findings.Fault("json_invalid", "A string has half a character in it.", TextPlace.Start, "");
        }

        return null;
    }

    private JsonSpot? ReadWhole()
    {
        var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        var root = Read(ref reader, "");
        reader.Read(); // throws when something follows
        if (root.Kind == JsonValueKind.Object)
        {
            return root;
        }

        findings.Fault("json_object", "The whole must be an object: { ... }.", root.Place, "");
        return null;
    }

    private JsonSpot Read(ref Utf8JsonReader reader, string pointer)
    {
        if (++values > MostValues || pointer.Length > MostPointer)
        {
            throw new JsonException("Too many values, or names that are too long.", null, null, null);
        }

        var start = (int)reader.TokenStartIndex;
        var place = lines.PlaceOf(start);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonSpot
            {
                Kind = JsonValueKind.Object,
                Place = place,
                Pointer = pointer,
                Members = ReadMembers(ref reader, pointer),
            },
            JsonTokenType.StartArray => new JsonSpot
            {
                Kind = JsonValueKind.Array,
                Place = place,
                Pointer = pointer,
                Items = ReadItems(ref reader, pointer),
            },
            JsonTokenType.String => new JsonSpot
            {
                Kind = JsonValueKind.String,
                Place = place,
                Pointer = pointer,
                Text = reader.GetString()!, // not null for this token
                Raw = text.Slice(start + 1, reader.ValueSpan.Length),
            },
            JsonTokenType.Number => new JsonSpot
            {
                Kind = JsonValueKind.Number,
                Place = place,
                Pointer = pointer,
                Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            },
            _ => new JsonSpot
            {
                Kind =
                    reader.TokenType == JsonTokenType.True ? JsonValueKind.True
                    : reader.TokenType == JsonTokenType.False ? JsonValueKind.False
                    : JsonValueKind.Null,
                Place = place,
                Pointer = pointer,
            },
        };
    }

    private List<JsonMember> ReadMembers(ref Utf8JsonReader reader, string pointer)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!; // a member has a name
            var place = lines.PlaceOf((int)reader.TokenStartIndex);
            var to =
                $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!names.Add(name))
            {
                findings.Fault("duplicate_member", $"{SettingList.Shown(name)} stands here twice.", place, to);
            }

            if (name.Any(char.IsControl))
            {
                findings.Fault("member_name", "A name has no control characters in it.", place, pointer);
            }

            reader.Read();
            members.Add(new JsonMember(name, place, Read(ref reader, to)));
        }

        return members;
    }

    private List<JsonSpot> ReadItems(ref Utf8JsonReader reader, string pointer)
    {
        var items = new List<JsonSpot>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, $"{pointer}/{items.Count}"));
        }

        return items;
    }
}
