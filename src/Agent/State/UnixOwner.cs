using System.Formats.Tar;
using System.Runtime.Versioning;

namespace Muster.Agent.State;

[UnsupportedOSPlatform("windows")]
internal static class UnixOwner
{
    private const int Root = 0;

    /// <summary>True when the folder belongs to the user that this process runs as.</summary>
    public static bool IsUs(string folder) =>
        Environment.IsPrivilegedProcess ? OwnerOf(folder) == Root : MayChangeMode(folder);

    public static bool IsRootOrUs(string path) => OwnerOf(path) == Root || IsUs(path);

    public static string? NameOf(string path) =>
        EntryOf(path) is PosixTarEntry { UserName.Length: > 0 } owned ? owned.UserName : null;

    /// <summary>The ids of its user and group, of a link its own; null where they cannot be told.</summary>
    public static UnixOwners? OwnersOf(string path) =>
        EntryOf(path) is { } entry ? new UnixOwners(entry.Uid, entry.Gid) : null;

    private static int? OwnerOf(string path) => EntryOf(path)?.Uid;

    /// <summary>.NET tells nobody who owns a file, except its tar writer.</summary>
    private static TarEntry? EntryOf(string folder)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(folder, "folder");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException)
        {
            // Owner ids beyond what a tar header holds are not root's.
            return null;
        }
    }

    /// <summary>chmod(2) succeeds for the owner and for root only, and setting the mode that is there changes nothing.</summary>
    private static bool MayChangeMode(string folder)
    {
        try
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

internal sealed record UnixOwners(int User, int Group);
