using System.Text;
using System.Xml;

namespace Muster.Protocols.Windows.Csp;

/// <summary>Commands as the body of a management message: the same commands, the same text.</summary>
internal static class SyncMlText
{
    private const string Body = "SYNCML:SYNCML1.2";
    private const string Meta = "syncml:metinf";

    public static string Of(IReadOnlyList<CspCommand> commands)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("SyncBody", Body);
            var number = 0;
            foreach (var command in commands.OrderByDescending(command => command.Installs))
            {
                Write(xml, command, ++number);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, CspCommand command, int number)
    {
        xml.WriteStartElement(command.Value is null ? "Delete" : "Replace", Body);
        xml.WriteElementString("CmdID", Body, $"{number}");
        xml.WriteStartElement("Item", Body);
        xml.WriteStartElement("Target", Body);
        xml.WriteElementString("LocURI", Body, command.LocUri);
        xml.WriteEndElement();
        if (command.Value is { } value)
        {
            xml.WriteStartElement("Meta", Body);
            xml.WriteElementString("Format", Meta, command.Format);
            xml.WriteElementString("Type", Meta, "text/plain");
            xml.WriteEndElement();
            xml.WriteElementString("Data", Body, value);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
