using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Muster.Protocols.Apple.Profiles;

namespace Muster.Protocols.Apple.Forms;

/// <summary>Writes a profile as a property list. Its UUIDs follow from its identifiers, so that nothing in it is left to chance.</summary>
internal static class ProfileText
{
    public static byte[] Of(FormProfile profile)
    {
        var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            IndentChars = "\t",
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument();
            xml.WriteDocType(
                "plist",
                "-//Apple//DTD PLIST 1.0//EN",
                "http://www.apple.com/DTDs/PropertyList-1.0.dtd",
                subset: null
            );
            xml.WriteStartElement("plist");
            xml.WriteAttributeString("version", "1.0");
            xml.WriteStartElement("dict");
            WriteEnvelope(xml, PayloadTypes.Root, profile.Identifier, profile.DisplayName);
            if (profile.Organization is { } organization)
            {
                Write(xml, new PlistEntry.Text("PayloadOrganization", organization));
            }

            Write(xml, new PlistEntry.Text("PayloadScope", profile.Scope));
            Write(xml, new PlistEntry.Flag("PayloadRemovalDisallowed", profile.RemovalDisallowed));
            WritePayloads(xml, profile);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WritePayloads(XmlWriter xml, FormProfile profile)
    {
        xml.WriteElementString("key", "PayloadContent");
        xml.WriteStartElement("array");
        foreach (var payload in profile.Payloads)
        {
            xml.WriteStartElement("dict");
            WriteEnvelope(xml, payload.Type, $"{profile.Identifier}.{payload.Name}", payload.DisplayName);
            foreach (var entry in payload.Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEnvelope(XmlWriter xml, string type, string identifier, string displayName)
    {
        Write(xml, new PlistEntry.Text("PayloadType", type));
        Write(xml, new PlistEntry.Integer("PayloadVersion", 1));
        Write(xml, new PlistEntry.Text("PayloadIdentifier", identifier));
        Write(xml, new PlistEntry.Text("PayloadUUID", UuidOf(identifier)));
        Write(xml, new PlistEntry.Text("PayloadDisplayName", displayName));
    }

    private static void Write(XmlWriter xml, PlistEntry entry)
    {
        xml.WriteElementString("key", entry.Key);
        switch (entry)
        {
            case PlistEntry.Flag flag:
                xml.WriteStartElement(flag.On ? "true" : "false");
                xml.WriteEndElement();
                break;
            case PlistEntry.Integer integer:
                xml.WriteElementString("integer", $"{integer.Number}");
                break;
            case PlistEntry.Bytes bytes:
                xml.WriteElementString("data", Convert.ToBase64String(bytes.Value));
                break;
            case PlistEntry.Text text:
                xml.WriteElementString("string", text.Value);
                break;
        }
    }

    /// <summary>RFC 9562 version 8: of a hash.</summary>
    private static string UuidOf(string identifier)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"muster profile\n{identifier}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D").ToUpperInvariant();
    }
}
