namespace Muster.Protocols.Ldap;

public sealed record LdapSearch(
    string BaseDn,
    LdapScope Scope,
    LdapFilter Filter,
    IReadOnlyList<string> Attributes,
    int PageSize,
    int TimeLimitSeconds
)
{
    /// <summary>In the place of attributes: entries without any (RFC 4511 section 4.5.1.8).</summary>
    public const string NoAttributes = "1.1";
}

/// <summary>The numbers are those of the wire.</summary>
public enum LdapScope
{
    Base = 0,
    Subtree = 2,
}
