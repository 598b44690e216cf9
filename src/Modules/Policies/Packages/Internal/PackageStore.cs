using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Muster.Kernel.Files;
using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.Packages.Internal;

/// <summary>
/// The files: each package under the SHA-256 of its bytes, each upload under its id. No name of a file comes from outside, and no file that
/// is in its place is ever written to.
/// </summary>
internal sealed partial class PackageStore(IOptions<PackageOptions> options)
{
    private const string Incoming = "incoming";
    private const string PartEnding = ".part";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Folder => options.Value.Folder;

    /// <returns>Null when it is not there: it was swept, or the folder is another one.</returns>
    public FileStream? OpenRead(string sha256)
    {
        try
        {
            return new FileStream(
                PathOf(sha256),
                new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
            );
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Has(string sha256, long sizeBytes) =>
        new FileInfo(PathOf(sha256)) is { Exists: true, Length: var length } && length == sizeBytes;

    /// <summary>Opens what came so far, for one writer at a time.</summary>
    /// <returns>Null while another call has it open, on this node or on another one.</returns>
    public FileStream? TryOpenPart(PackageUploadId id)
    {
        MakeFolder(Path.Combine(Folder, Incoming));
        try
        {
            return new FileStream(
                PartOf(id),
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    Options = FileOptions.Asynchronous,
                    BufferSize = 0,
                }
            );
        }
        catch (IOException) when (File.Exists(PartOf(id)))
        {
            return null;
        }
    }

    public long PartLength(PackageUploadId id) =>
        new FileInfo(PartOf(id)) is { Exists: true, Length: var length } ? length : 0;

    public void DeletePart(PackageUploadId id)
    {
        if (Directory.Exists(Path.Combine(Folder, Incoming)))
        {
            File.Delete(PartOf(id));
        }
    }

    /// <summary>Moves an upload whose bytes came to <paramref name="sha256"/> to its place. To do it twice is to do it once.</summary>
    /// <returns>False when the bytes are nowhere.</returns>
    public bool Keep(PackageUploadId id, string sha256, long sizeBytes)
    {
        var shelf = Path.GetDirectoryName(PathOf(sha256))!; // it is in a folder of ours
        if (!Has(sha256, sizeBytes))
        {
            if (PartLength(id) != sizeBytes)
            {
                return false;
            }

            MakeFolder(shelf);
            File.Move(PartOf(id), PathOf(sha256), overwrite: true); // what was there had another length: a disk lost it
        }

        // Also when it was there: whoever put it may not have come this far. Its folder may be new too.
        LastingNames.Flush(shelf);
        LastingNames.Flush(Folder);
        DeletePart(id);
        return true;
    }

    public void Delete(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>The hashes of the files that are there.</summary>
    public IEnumerable<string> Files() =>
        Directory.Exists(Folder)
            ? Directory
                .EnumerateDirectories(Folder)
                .Where(folder => Path.GetFileName(folder).Length == 2)
                .SelectMany(folder => Directory.EnumerateFiles(folder))
                .Select(file => Path.GetFileName(file))
                .Where(name => Hash().IsMatch(name))
            : [];

    public IEnumerable<PackageUploadId> Parts() =>
        Directory.Exists(Path.Combine(Folder, Incoming))
            ? Directory
                .EnumerateFiles(Path.Combine(Folder, Incoming), $"*{PartEnding}")
                .Select(file => Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Select(PackageUploadId.From)
            : [];

    /// <param name="bytes">That are still to come, of all uploads.</param>
    public bool HasRoomFor(long bytes)
    {
        MakeFolder(Folder);
        return new DriveInfo(Folder).AvailableFreeSpace - options.Value.KeepFreeBytes >= bytes;
    }

    public static bool IsHash(string? text) => text is not null && Hash().IsMatch(text);

    private string PathOf(string sha256) =>
        IsHash(sha256)
            ? Path.Combine(Folder, sha256[..2], sha256)
            : throw new ArgumentException("It is no SHA-256 in lowercase hex.", nameof(sha256));

    private string PartOf(PackageUploadId id) => Path.Combine(Folder, Incoming, $"{id.Value:N}{PartEnding}");

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
