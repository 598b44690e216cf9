using System.Security.Cryptography.X509Certificates;
using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Connect;

/// <summary>A directory as it is called, its settings checked and its password open.</summary>
/// <param name="Authorities">Those that its certificate has to come from; null for those of the machine.</param>
internal sealed record DirectoryTarget(
    IReadOnlyList<DirectoryServer> Servers,
    DirectorySecurity Security,
    X509Certificate2Collection? Authorities,
    string BindDn,
    string Password,
    string BaseDn,
    LdapFilter Filter,
    AttributeNames Attributes,
    int PageSize,
    TimeSpan TimeLimit
)
{
    public LdapSearch Search(LdapFilter filter, IReadOnlyList<string> attributes) =>
        new(BaseDn, LdapScope.Subtree, filter, attributes, PageSize, (int)TimeLimit.TotalSeconds);
}

/// <summary>How the directory calls what we ask for.</summary>
internal sealed record AttributeNames(string Login, string? PeerId, string Email, string DisplayName, string? Phone)
{
    public IReadOnlyList<string> Names =>
        [
            .. new[] { Login, PeerId, Email, DisplayName, Phone }
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
