using System.Formats.Asn1;
using System.Text;

namespace Muster.Protocols.Ldap;

/// <summary>What a client sends (RFC 4511), each a whole message.</summary>
public static class LdapRequest
{
    private const string StartTlsName = "1.3.6.1.4.1.1466.20037";
    private const string PagedResults = "1.2.840.113556.1.4.319";

    /// <summary>With a password, as RFC 4511 section 4.2 calls "simple".</summary>
    public static byte[] Bind(int id, string dn, string password) =>
        Message(
            id,
            writer =>
            {
                using (writer.PushSequence(LdapTag.Operation(0)))
                {
                    writer.WriteInteger(3);
                    writer.WriteOctetString(Encoding.UTF8.GetBytes(dn));
                    writer.WriteOctetString(Encoding.UTF8.GetBytes(password), new Asn1Tag(TagClass.ContextSpecific, 0));
                }
            }
        );

    /// <summary>From the answer on, everything goes through TLS (RFC 4511 section 4.14).</summary>
    public static byte[] StartTls(int id) =>
        Message(
            id,
            writer =>
            {
                using (writer.PushSequence(LdapTag.Operation(23)))
                {
                    writer.WriteOctetString(
                        Encoding.ASCII.GetBytes(StartTlsName),
                        new Asn1Tag(TagClass.ContextSpecific, 0)
                    );
                }
            }
        );

    /// <summary>One page of what is asked (RFC 2696).</summary>
    /// <param name="cookie">Of the page before; empty for the first.</param>
    public static byte[] Search(int id, LdapSearch search, ReadOnlyMemory<byte> cookie) =>
        Message(id, writer => Write(writer, search), writer => WritePaging(writer, search.PageSize, cookie));

    private static void Write(AsnWriter writer, LdapSearch search)
    {
        using (writer.PushSequence(LdapTag.Operation(3)))
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(search.BaseDn));
            writer.WriteEnumeratedValue(search.Scope);
            writer.WriteEnumeratedValue(Dereferencing.Never);
            writer.WriteInteger(0); // as many as the pages say
            writer.WriteInteger(search.TimeLimitSeconds);
            writer.WriteBoolean(false);
            search.Filter.Write(writer);
            using (writer.PushSequence())
            {
                foreach (var attribute in search.Attributes)
                {
                    writer.WriteOctetString(Encoding.UTF8.GetBytes(attribute));
                }
            }
        }
    }

    private static void WritePaging(AsnWriter writer, int size, ReadOnlyMemory<byte> cookie)
    {
        var value = new AsnWriter(AsnEncodingRules.BER);
        using (value.PushSequence())
        {
            value.WriteInteger(size);
            value.WriteOctetString(cookie.Span);
        }

        using (writer.PushSequence(LdapTag.Of(0)))
        using (writer.PushSequence())
        {
            writer.WriteOctetString(Encoding.ASCII.GetBytes(PagedResults));
            writer.WriteBoolean(true);
            writer.WriteOctetString(value.Encode());
        }
    }

    private static byte[] Message(int id, Action<AsnWriter> operation, Action<AsnWriter>? controls = null)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            operation(writer);
            controls?.Invoke(writer);
        }

        return writer.Encode();
    }

    private enum Dereferencing
    {
        Never = 0,
    }
}
