using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Muster.Agent.Delivery.Items.Unix;
using Muster.Agent.State;
using Muster.Kernel.Files;

namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>Writes files as their policies want them: a reader, or a crash, sees the old file or the new one with its owner and mode.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixFiles : IPolicyFiles
{
    private const UnixFileMode ForAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public bool IsThere(FileWish wish) =>
        Locate(wish.Path) is { } path
        && UnixNode.At(path) is { Kind: UnixNodeKind.File } node
        && OwnersOf(wish) is var (user, group)
        && node.User == user
        && node.Group == group
        && node.Mode == ModeOf(wish)
        && HasContent(path, wish.Bytes.Length, [wish.Sha256]);

    public bool HasContent(string path, IReadOnlyCollection<string> hashes) =>
        Locate(path) is { } real
        && UnixNode.At(real) is { Kind: UnixNodeKind.File }
        && HasContent(real, length: null, hashes);

    public void Write(FileWish wish)
    {
        var (user, group) = OwnersOf(wish);
        var folder = SafeFolder.Make(FolderOf(wish.Path));
        var path = Path.Combine(folder, Path.GetFileName(wish.Path));
        if (UnixNode.At(path) is { Kind: not (UnixNodeKind.File or UnixNodeKind.Link) })
        {
            throw ItemStop.Failed("no_file", $"{wish.Path} is there and is no file. It stays as it is.");
        }

        var next = NextOf(path);
        File.Delete(next); // of a step that was cut off
        using (var file = File.OpenHandle(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            // Closed before anything is in it, and given away before it is open to others.
            File.SetUnixFileMode(file, OwnerOnly.File);
            RandomAccess.Write(file, wish.Bytes.Span, 0);
            Give(file, user, group, wish.Path);
            File.SetUnixFileMode(file, ModeOf(wish)); // after the owner: chown(2) takes set-user-ID away
            RandomAccess.FlushToDisk(file);
        }

        LastingNames.Move(next, path, overwrite: true);
    }

    public void Delete(string path)
    {
        if (Locate(path) is { } real)
        {
            File.Delete(NextOf(real));
            File.Delete(real);
            LastingNames.Flush(FolderOf(real));
        }
    }

    private static string? Locate(string path) =>
        SafeFolder.Find(FolderOf(path)) is { } folder ? Path.Combine(folder, Path.GetFileName(path)) : null;

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? "/";

    /// <summary>Hidden, and with a dot: no program that reads a folder of settings takes it for one.</summary>
    private static string NextOf(string path) =>
        Path.Combine(
            FolderOf(path),
            $".muster-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}.next"
        );

    private static bool HasContent(string path, int? length, IReadOnlyCollection<string> hashes)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return (length is null || content.Length == length)
            && hashes.Contains(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static UnixFileMode ModeOf(FileWish wish) =>
        wish.File.Mode ?? (wish.File.IsSecret ? OwnerOnly.File : ForAll);

    private static (uint User, uint Group) OwnersOf(FileWish wish)
    {
        var (user, group) = (LibC.EffectiveUser(), LibC.EffectiveGroup());
        if (wish.File.Owner is { } owner)
        {
            var account = UnixAccounts.FindUser(owner) ?? throw Unknown("user", owner);
            (user, group) = (account.User, account.Group);
        }

        return (
            user,
            wish.File.Group is { } name ? UnixAccounts.FindGroup(name) ?? throw Unknown("group", name) : group
        );

        ItemStop Unknown(string what, string which) =>
            ItemStop.Failed("account_unknown", $"{wish.Path}: this machine has no {what} {which}.");
    }

    private static void Give(SafeFileHandle file, uint user, uint group, string path)
    {
        if (LibC.ChangeOwner(file, user, group) != 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }
}
