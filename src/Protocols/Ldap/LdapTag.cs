using System.Formats.Asn1;

namespace Muster.Protocols.Ldap;

internal static class LdapTag
{
    /// <summary>Of a choice, constructed.</summary>
    public static Asn1Tag Of(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    /// <summary>Of an operation, constructed.</summary>
    public static Asn1Tag Operation(int number) => new(TagClass.Application, number, isConstructed: true);
}
