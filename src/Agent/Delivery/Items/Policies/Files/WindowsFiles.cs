using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Principal;

namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>Owners and modes are those of Unix: here a file has the rights that its folder hands on.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsFiles : IPolicyFiles
{
    /// <summary>NT SERVICE\TrustedInstaller, who owns the folders of Windows.</summary>
    private const string TrustedInstaller = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";

    private static readonly SecurityIdentifier[] Owners =
    [
        new(WellKnownSidType.LocalSystemSid, null),
        new(WellKnownSidType.BuiltinAdministratorsSid, null),
        new(TrustedInstaller),
    ];

    public bool IsThere(FileWish wish) => HasContent(wish.Path, [wish.Sha256]);

    public bool HasContent(string path, IReadOnlyCollection<string> hashes)
    {
        RequireSafe(path);
        if (!File.Exists(path) || IsLink(path))
        {
            return false;
        }

        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return hashes.Contains(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public void Write(FileWish wish)
    {
        RequireSafe(wish.Path);
        if (Directory.Exists(wish.Path))
        {
            throw ItemStop.Failed("no_file", $"{wish.Path} is there and is no file. It stays as it is.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(wish.Path)!); // below a drive
        var next = $"{wish.Path}.muster-next";
        File.Delete(next); // of a step that was cut off
        using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(wish.Bytes.Span);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, wish.Path, overwrite: true);
    }

    public void Delete(string path)
    {
        RequireSafe(path);
        File.Delete($"{path}.muster-next");
        File.Delete(path);
    }

    /// <summary>Whoever owns a folder on the way may put another one, or a junction, in its place.</summary>
    private static void RequireSafe(string path)
    {
        for (var folder = new DirectoryInfo(path).Parent; folder?.Parent is not null; folder = folder.Parent)
        {
            if (folder.Exists && (IsLink(folder.FullName) || !IsOfTheSystem(folder)))
            {
                throw ItemStop.Failed(
                    "folder_not_safe",
                    $"{folder.FullName} is a link, or belongs to another user, so it could lead anywhere what is written there."
                );
            }
        }
    }

    private static bool IsLink(string path) =>
        (File.GetAttributes(path) & FileAttributes.ReparsePoint) != FileAttributes.None;

    private static bool IsOfTheSystem(DirectoryInfo folder) =>
        folder.GetAccessControl().GetOwner(typeof(SecurityIdentifier)) is SecurityIdentifier owner
        && Owners.Contains(owner);
}
