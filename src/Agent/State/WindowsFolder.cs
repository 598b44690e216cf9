using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace Muster.Agent.State;

/// <summary>%ProgramData% lets every user create files below it, so the folder gets a list of its own that inherits nothing.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsFolder
{
    private const FileSystemRights Writing =
        FileSystemRights.WriteData
        | FileSystemRights.AppendData
        | FileSystemRights.Delete
        | FileSystemRights.DeleteSubdirectoriesAndFiles
        | FileSystemRights.ChangePermissions
        | FileSystemRights.TakeOwnership;

    public static void Create(string folder)
    {
        var security = new DirectorySecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        foreach (var account in Trusted())
        {
            security.AddAccessRule(
                new FileSystemAccessRule(
                    account,
                    FileSystemRights.FullControl,
                    InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
                    PropagationFlags.None,
                    AccessControlType.Allow
                )
            );
        }

        security.CreateDirectory(folder);
    }

    public static bool IsOurs(FileSystemSecurity security)
    {
        var trusted = Trusted();
        var strangersWrite = security
            .GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier))
            .Cast<FileSystemAccessRule>()
            .Any(rule =>
                rule.AccessControlType == AccessControlType.Allow
                && HasAny(rule.FileSystemRights, Writing)
                && !trusted.Contains(rule.IdentityReference)
            );
        return !strangersWrite
            && security.GetOwner(typeof(SecurityIdentifier)) is SecurityIdentifier owner
            && trusted.Contains(owner);
    }

    private static bool HasAny(FileSystemRights rights, FileSystemRights wanted) => (int)(rights & wanted) != 0;

    private static HashSet<IdentityReference> Trusted()
    {
        using var current = WindowsIdentity.GetCurrent();
        var accounts = new HashSet<IdentityReference>
        {
            new SecurityIdentifier(WellKnownSidType.LocalSystemSid, null),
            new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, null),
        };
        if (current.User is { } user)
        {
            accounts.Add(user);
        }

        return accounts;
    }
}
