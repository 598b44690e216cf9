using System.Formats.Asn1;
using System.Text;

namespace Muster.Protocols.Ldap;

/// <summary>
/// A search filter as it goes over the wire (RFC 4511 section 4.5.1.7). Values are fields of their own and never part of a text, so that nothing
/// in them can change what is asked.
/// </summary>
public abstract record LdapFilter
{
    private LdapFilter() { }

    internal abstract void Write(AsnWriter writer);

    public sealed record And(IReadOnlyList<LdapFilter> Parts) : LdapFilter
    {
        internal override void Write(AsnWriter writer) => WriteParts(writer, 0, Parts);
    }

    public sealed record Or(IReadOnlyList<LdapFilter> Parts) : LdapFilter
    {
        internal override void Write(AsnWriter writer) => WriteParts(writer, 1, Parts);
    }

    public sealed record Not(LdapFilter Part) : LdapFilter
    {
        internal override void Write(AsnWriter writer)
        {
            using (writer.PushSequence(LdapTag.Of(2)))
            {
                Part.Write(writer);
            }
        }
    }

    public sealed record Compare(LdapComparison Comparison, string Attribute, ReadOnlyMemory<byte> Value) : LdapFilter
    {
        internal override void Write(AsnWriter writer)
        {
            using (writer.PushSequence(LdapTag.Of((int)Comparison)))
            {
                writer.WriteOctetString(Encoding.UTF8.GetBytes(Attribute));
                writer.WriteOctetString(Value.Span);
            }
        }
    }

    public sealed record Present(string Attribute) : LdapFilter
    {
        internal override void Write(AsnWriter writer) =>
            writer.WriteOctetString(Encoding.UTF8.GetBytes(Attribute), new Asn1Tag(TagClass.ContextSpecific, 7));
    }

    /// <param name="Initial">Null when anything may stand at the beginning.</param>
    /// <param name="Final">Null when anything may stand at the end.</param>
    public sealed record Substrings(
        string Attribute,
        ReadOnlyMemory<byte>? Initial,
        IReadOnlyList<ReadOnlyMemory<byte>> Any,
        ReadOnlyMemory<byte>? Final
    ) : LdapFilter
    {
        internal override void Write(AsnWriter writer)
        {
            using (writer.PushSequence(LdapTag.Of(4)))
            {
                writer.WriteOctetString(Encoding.UTF8.GetBytes(Attribute));
                using (writer.PushSequence())
                {
                    WritePiece(writer, 0, Initial);
                    foreach (var piece in Any)
                    {
                        WritePiece(writer, 1, piece);
                    }

                    WritePiece(writer, 2, Final);
                }
            }
        }
    }

    /// <summary>By a matching rule, such as the bit rules of Active Directory.</summary>
    public sealed record Extensible(string? Rule, string? Attribute, ReadOnlyMemory<byte> Value, bool OfDn) : LdapFilter
    {
        internal override void Write(AsnWriter writer)
        {
            using (writer.PushSequence(LdapTag.Of(9)))
            {
                WriteText(writer, 1, Rule);
                WriteText(writer, 2, Attribute);
                WritePiece(writer, 3, Value);
                if (OfDn)
                {
                    writer.WriteBoolean(true, new Asn1Tag(TagClass.ContextSpecific, 4));
                }
            }
        }
    }

    public static LdapFilter Equal(string attribute, string value) =>
        new Compare(LdapComparison.Equal, attribute, Encoding.UTF8.GetBytes(value));

    private static void WriteParts(AsnWriter writer, int tag, IReadOnlyList<LdapFilter> parts)
    {
        using (writer.PushSetOf(LdapTag.Of(tag)))
        {
            foreach (var part in parts)
            {
                part.Write(writer);
            }
        }
    }

    private static void WriteText(AsnWriter writer, int tag, string? text)
    {
        if (text is not null)
        {
            WritePiece(writer, tag, Encoding.UTF8.GetBytes(text));
        }
    }

    private static void WritePiece(AsnWriter writer, int tag, ReadOnlyMemory<byte>? piece)
    {
        if (piece is { } there)
        {
            writer.WriteOctetString(there.Span, new Asn1Tag(TagClass.ContextSpecific, tag));
        }
    }
}

/// <summary>The numbers are those of the wire.</summary>
public enum LdapComparison
{
    Equal = 3,
    GreaterOrEqual = 5,
    LessOrEqual = 6,
    Approximately = 8,
}
