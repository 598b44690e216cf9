using System.Xml;
using System.Xml.Linq;

namespace Muster.Protocols.Packages;

/// <summary>XML out of a package: without document types, without anything from elsewhere, and not nested without end.</summary>
internal static class DescriptionXml
{
    private const int Deepest = 64;

    public static XElement Parse(byte[] xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Bounds.Description,
        };
        using (var depth = XmlReader.Create(new MemoryStream(xml), settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > Deepest)
                {
                    throw new FormatException("It is nested deeper than any real one.");
                }
            }
        }

        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        return XElement.Load(reader);
    }

    public static XElement? Child(this XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    public static string? Value(this XElement? element, string attribute) =>
        Bounds.Text(element?.Attributes().FirstOrDefault(one => one.Name.LocalName == attribute)?.Value);
}
