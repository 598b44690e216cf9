using System.Text;
using System.Xml;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>
/// One XML file of a workbook, read forward: no document type, so no entity and nothing from elsewhere; UTF-8 only; not nested without
/// end; texts in pieces, of which the beginning is kept.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private const int Deepest = 64;

    private static readonly Encoding Utf8 = new UTF8Encoding(true, throwOnInvalidBytes: true);

    private readonly StreamReader text;
    private readonly XmlReader xml;
    private readonly char[] chunk = new char[1024];
    private readonly StringBuilder kept = new();

    public PartXml(Stream part)
    {
        text = new StreamReader(part, Utf8, detectEncodingFromByteOrderMarks: false);
        xml = XmlReader.Create(
            text,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new PartNames(),
            }
        );
    }

    public string Name => xml.LocalName;

    public bool IsEmpty => xml.IsEmptyElement;

    public string? this[string attribute] => xml.GetAttribute(attribute);

    /// <summary>The id of a relationship; its prefix is free, and strict workbooks have another namespace.</summary>
    public string? RelationshipId
    {
        get
        {
            for (var i = 0; i < xml.AttributeCount; i++)
            {
                xml.MoveToAttribute(i);
                if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                {
                    var id = xml.Value;
                    xml.MoveToElement();
                    return id;
                }
            }

            xml.MoveToElement();
            return null;
        }
    }

    /// <summary>Moves to the next element of these names, wherever it is.</summary>
    public bool ToNext(params ReadOnlySpan<string> names)
    {
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next child of this name in the element that the reader stands in; false at that element's end.</summary>
    public bool ToChild(string name, int depth)
    {
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    public int Depth => xml.Depth;

    /// <summary>The text in <c>t</c> and <c>v</c> below this element, without the readings that stand over Japanese; leaves it at its end.</summary>
    public string Text(int most)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        kept.Clear();
        var (depth, wanted, phonetic) = (xml.Depth, false, 0);
        while (Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    phonetic += xml.NodeType == XmlNodeType.Element ? 1 : -1;
                    break;
                case XmlNodeType.Element:
                    wanted = phonetic == 0 && xml.LocalName is "t" or "v" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    wanted = false;
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace when wanted:
                    Keep(most);
                    break;
                default:
                    break;
            }
        }

        return kept.ToString();
    }

    public void Dispose()
    {
        xml.Dispose();
        text.Dispose();
    }

    private void Keep(int most)
    {
        while (xml.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var read)
        {
            kept.Append(chunk, 0, Math.Min(read, most - kept.Length));
        }
    }

    private bool Read()
    {
        if (!xml.Read())
        {
            return false;
        }

        return xml.Depth <= Deepest ? true : throw new InvalidDataException("It is nested deeper than any real part.");
    }
}
