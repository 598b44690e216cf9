using Muster.Contracts.Directories;

namespace Muster.Modules.Directories.Manage;

/// <summary>How well-known directories call things. Of Active Directory, accounts that are switched off are nobody.</summary>
internal static class Presets
{
    public const string ActiveDirectory = "active_directory";
    public const string OpenLdap = "open_ldap";

    public static string FilterOf(string preset) =>
        preset == OpenLdap
            ? "(objectClass=inetOrgPerson)"
            : "(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))";

    public static DirectoryAttributes AttributesOf(string preset) =>
        preset == OpenLdap
            ? new()
            {
                Login = "uid",
                PeerId = "entryUUID",
                Email = "mail",
                DisplayName = "cn",
                Phone = "mobile",
            }
            : new()
            {
                Login = "sAMAccountName",
                PeerId = "objectGUID",
                Email = "mail",
                DisplayName = "displayName",
                Phone = "mobile",
            };
}
