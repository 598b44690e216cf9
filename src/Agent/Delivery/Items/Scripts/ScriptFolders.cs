using System.Security.Cryptography;
using System.Text;
using Muster.Agent.Delivery.Items.Unix;
using Muster.Agent.Delivery.Items.Users;
using Muster.Agent.State;

namespace Muster.Agent.Delivery.Items.Scripts;

/// <summary>Where a script lies while it runs. One runs at a time, so whatever is found here was left by a kill.</summary>
/// <param name="ofSystem">In the state folder: for nobody but us.</param>
/// <param name="ofUsers">A folder that users may pass through, because they cannot reach the state folder; each file is for one of them.</param>
internal sealed class ScriptFolders(string ofSystem, string ofUsers)
{
    private const UnixFileMode Passage = OwnerOnly.Folder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static string OfUsers => OperatingSystem.IsMacOS() ? "/var/run/muster-agent" : "/run/muster-agent";

    /// <summary>For when the agent starts, too: texts of scripts are not for the disk.</summary>
    public void Sweep()
    {
        foreach (var folder in new[] { ofSystem, ofUsers }.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "script-*"))
            {
                File.Delete(file);
            }
        }
    }

    /// <param name="key">Of the item: no part of it gets into a path as it is.</param>
    /// <param name="user">Null for the system.</param>
    public string Put(string key, string extension, string text, SignedInUser? user)
    {
        Sweep();
        var folder = user is null ? ofSystem : ofUsers;
        Make(folder, user is null ? OwnerOnly.Folder : Passage);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        var path = Path.Combine(folder, $"script-{name}.{extension}");
        using var file = new FileStream(path, OwnerOnly.Options(FileMode.CreateNew, FileAccess.Write));
        // Windows PowerShell takes a text without the mark for one in the code page of the machine.
        file.Write(extension == "ps1" ? Encoding.UTF8.Preamble : []);
        file.Write(Encoding.UTF8.GetBytes(text));
        if (
            user is not null
            && !OperatingSystem.IsWindows()
            && LibC.ChangeOwner(file.SafeFileHandle, user.User, user.Group) != 0
        )
        {
            throw new IOException($"{path}: it could not be given to its user.");
        }

        return path;
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // below the state folder, whose rights it gets
            return;
        }

        Directory.CreateDirectory(folder, mode);
        if (UnixNode.At(folder) is not { Kind: UnixNodeKind.Folder, IsOfRootOrUs: true, IsOpenToOthers: false })
        {
            throw ItemStop.Failed("folder_not_safe", $"{folder} is a link, or belongs to another user.");
        }

        File.SetUnixFileMode(folder, mode); // whatever the mask of this process is
    }
}
