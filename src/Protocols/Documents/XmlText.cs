using System.Xml;

namespace Muster.Protocols.Documents;

/// <summary>XML inside values: well formed, without a document type.</summary>
internal static class XmlText
{
    public static bool IsWritable(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    public static string? FaultOfFragment(string text) => FaultOf(text, ConformanceLevel.Fragment, root: null);

    public static string? FaultOfDocument(string text, string root) => FaultOf(text, ConformanceLevel.Document, root);

    private static string? FaultOf(string text, ConformanceLevel level, string? root)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = level,
            MaxCharactersInDocument = 1024 * 1024,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            for (var first = true; reader.Read(); )
            {
                if (first && reader.NodeType == XmlNodeType.Element)
                {
                    first = false;
                    if (root is not null && reader.LocalName != root)
                    {
                        return $"XML whose root is {root}.";
                    }
                }
            }

            return null;
        }
        catch (XmlException fault)
        {
            return $"XML without a document type; its line {fault.LineNumber}, column {fault.LinePosition} is not.";
        }
    }
}
