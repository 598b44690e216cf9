using System.Formats.Asn1;
using System.Text;

namespace Muster.Protocols.Ldap;

/// <summary>Reads answers. What a directory sends is foreign: of an entry only so much is kept, and whatever is no LDAP is nothing.</summary>
public static class LdapAnswerReader
{
    public const int MaxAttributes = 64;
    public const int MaxValues = 32;
    private const int MaxMessage = 500;
    private const int MaxDn = 1_000;
    private const string PagedResults = "1.2.840.113556.1.4.319";

    /// <returns>Null when it is no answer of an LDAP server.</returns>
    public static LdapAnswer? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            var outer = new AsnReader(message, AsnEncodingRules.BER);
            var reader = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (!reader.TryReadInt32(out var id))
            {
                return null;
            }

            var tag = reader.PeekTag();
            if (tag.TagClass != TagClass.Application)
            {
                return null;
            }

            return tag.TagValue switch
            {
                1 or 5 or 24 => ReadResult(id, reader, tag),
                4 => ReadEntry(id, reader.ReadSequence(tag)),
                _ => new LdapAnswer.Other(id),
            };
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static LdapAnswer.Result ReadResult(int id, AsnReader reader, Asn1Tag tag)
    {
        var result = reader.ReadSequence(tag);
        var code = result.ReadEnumeratedValue<LdapResultCode>();
        result.ReadOctetString(); // the part of the name that was found
        var message = Shortened(result.ReadOctetString(), MaxMessage);
        return new LdapAnswer.Result(id, code, message, reader.HasData ? ReadCookie(reader) : default);
    }

    private static ReadOnlyMemory<byte> ReadCookie(AsnReader reader)
    {
        var controls = reader.ReadSequence(LdapTag.Of(0));
        while (controls.HasData)
        {
            var control = controls.ReadSequence();
            if (Encoding.ASCII.GetString(control.ReadOctetString()) != PagedResults)
            {
                continue;
            }

            if (control.PeekTag() == Asn1Tag.Boolean)
            {
                control.ReadBoolean();
            }

            var paging = new AsnReader(control.ReadOctetString(), AsnEncodingRules.BER).ReadSequence();
            paging.ReadInteger(); // how many there may be in all
            return paging.ReadOctetString();
        }

        return default;
    }

    private static LdapAnswer.Entry ReadEntry(int id, AsnReader entry)
    {
        var dn = Shortened(entry.ReadOctetString(), MaxDn);
        var values = new Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>>(StringComparer.OrdinalIgnoreCase);
        var attributes = entry.ReadSequence();
        while (attributes.HasData && values.Count < MaxAttributes)
        {
            var attribute = attributes.ReadSequence();
            var name = Shortened(attribute.ReadOctetString(), MaxMessage);
            var set = attribute.ReadSetOf(skipSortOrderValidation: true);
            var found = new List<ReadOnlyMemory<byte>>();
            while (set.HasData && found.Count < MaxValues)
            {
                found.Add(set.ReadOctetString());
            }

            values[name] = found;
        }

        return new LdapAnswer.Entry(id, dn, values);
    }

    private static string Shortened(byte[] text, int most) =>
        Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, most)));
}
