using System.Text;
using System.Text.Unicode;
using System.Xml;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Profiles;

/// <summary>Reads XML property lists. What the document type declares is passed over: no entity of it exists.</summary>
internal sealed class PlistReader
{
    public const int MostBytes = 1024 * 1024;
    private const int Deepest = 32;
    private const int MostValues = 50_000;

    /// <summary>Every value carries its pointer: long keys above many values would fill the memory.</summary>
    private const int MostPointer = 1000;
    private readonly XmlReader xml;
    private readonly DocumentFindings findings;
    private int values;

    private PlistReader(XmlReader xml, DocumentFindings findings) => (this.xml, this.findings) = (xml, findings);

    /// <returns>The dictionary that the list is; null, and a fault, when it is none.</returns>
    public static PlistSpot? Read(ReadOnlyMemory<byte> text, DocumentFindings findings)
    {
        if (OtherForm(text.Span) is { } other)
        {
            findings.Fault(other.Code, other.Words, TextPlace.Start, "");
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(text.Span)), settings);
            return new PlistReader(reader, findings).ReadWhole();
        }
        catch (XmlException fault)
        {
            findings.Fault(
                "plist_invalid",
                "Here it is no XML any more, or names an entity.",
                new TextPlace(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)),
                ""
            );
            return null;
        }
    }

    private static (string Code, string Words)? OtherForm(ReadOnlySpan<byte> text) =>
        text.StartsWith("bplist"u8)
            ? ("plist_binary", "A binary property list. Save it as XML: plutil -convert xml1 file.mobileconfig")
        : text.StartsWith("0"u8) || text.StartsWith("-----BEGIN"u8)
            ? (
                "profile_signed",
                "A signed profile. Muster changes nothing in it and signs for its devices itself: take the signature off with openssl cms -verify -noverify -inform DER."
            )
        : text.Length > MostBytes || !Utf8.IsValid(text) ? ("not_text", "UTF-8 text of at most 1 MiB.")
        : null;

    private PlistSpot? ReadWhole()
    {
        xml.MoveToContent();
        var place = Here();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "plist" || xml.IsEmptyElement)
        {
            findings.Fault("plist_root", "A property list begins with <plist>.", place, "");
            return null;
        }

        if (!ToElement() || Value("", 1) is not { } root)
        {
            findings.Fault("plist_root", "A profile is a <dict> inside <plist>.", place, "");
            return null;
        }

        if (root.Kind != PlistKind.Dictionary || ToElement())
        {
            findings.Fault("plist_root", "A profile is one <dict> inside <plist>.", root.Place, "");
            return null;
        }

        while (xml.Read()) { } // what follows must be well formed too
        return root;
    }

    /// <summary>Goes to the next element in the one that is being read; false at its end.</summary>
    private bool ToElement()
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    findings.Fault("plist_text", "Text stands between the elements.", Here(), "");
                    break;
            }
        }

        return false;
    }

    private PlistSpot? Value(string pointer, int depth)
    {
        if (depth > Deepest || ++values > MostValues || pointer.Length > MostPointer)
        {
            throw new XmlException(
                "Too deep, too many values, or keys that are too long.",
                null,
                Here().Line,
                Here().Column
            );
        }

        var (name, place) = (xml.LocalName, Here());
        return name switch
        {
            "dict" => new PlistSpot
            {
                Kind = PlistKind.Dictionary,
                Place = place,
                Pointer = pointer,
                Members = Members(pointer, depth),
            },
            "array" => new PlistSpot
            {
                Kind = PlistKind.Array,
                Place = place,
                Pointer = pointer,
                Items = Items(pointer, depth),
            },
            _ => Leaf(name, place, pointer),
        };
    }

    private PlistSpot? Leaf(string name, TextPlace place, string pointer)
    {
        var text = Content();
        if (PlistLeaf.Read(name, text) is not { } leaf)
        {
            findings.Fault(
                "plist_value",
                $"<{SettingList.Shown(name)}> is no value of a property list.",
                place,
                pointer
            );
            return null;
        }

        if (leaf.Fault is { } fault)
        {
            findings.Fault("plist_value", fault, place, pointer);
        }

        return new PlistSpot
        {
            Kind = leaf.Kind,
            Text = leaf.Text,
            Place = place,
            Pointer = pointer,
        };
    }

    private List<PlistMember> Members(string pointer, int depth)
    {
        var members = new List<PlistMember>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (xml.IsEmptyElement)
        {
            return members;
        }

        while (ToElement())
        {
            var place = Here();
            if (xml.LocalName != "key")
            {
                findings.Fault(
                    "plist_key",
                    $"A <key> comes first, not <{SettingList.Shown(xml.LocalName)}>.",
                    place,
                    pointer
                );
                Value(pointer, depth + 1);
                continue;
            }

            var key = Content();
            if (!keys.Add(key))
            {
                findings.Fault(
                    "duplicate_key",
                    $"{SettingList.Shown(key)} stands here twice.",
                    place,
                    $"{pointer}/{key}"
                );
            }

            if (!ToElement())
            {
                findings.Fault("plist_key", $"{SettingList.Shown(key)} has no value.", place, $"{pointer}/{key}");
                break;
            }

            if (Value($"{pointer}/{key}", depth + 1) is { } value)
            {
                members.Add(new PlistMember(key, value));
            }
        }

        return members;
    }

    private List<PlistSpot> Items(string pointer, int depth)
    {
        var items = new List<PlistSpot>();
        while (!xml.IsEmptyElement && ToElement())
        {
            if (Value($"{pointer}/{items.Count}", depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>The text of a leaf; stands at its end afterwards.</summary>
    private string Content()
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
        {
            return "";
        }

        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                throw new XmlException("An element inside a value.", null, Here().Line, Here().Column);
            }

            text.Append(xml.Value);
        }

        return text.ToString();
    }

    private TextPlace Here()
    {
        var info = (IXmlLineInfo)xml; // readers of text have it

        // Of an element the position is its name's, behind the bracket.
        return new TextPlace(
            Math.Max(1, info.LineNumber),
            Math.Max(1, info.LinePosition - (xml.NodeType == XmlNodeType.Element ? 1 : 0))
        );
    }
}
