using System.Runtime.Versioning;
using System.Security.Cryptography;
using Muster.Kernel.Files;

namespace Muster.Modules.Keys.Encryption;

/// <summary>A key-encryption key in a file. Each thing that can be wrong with it has a message that says what to do.</summary>
internal static class KeyFile
{
    private const string HowToMake = "Make one with: openssl rand -base64 32";

    /// <param name="sealedBefore">The database has secrets that some key opens: making another would hide that it is lost.</param>
    public static byte[] Read(KeySource.File source, bool sealedBefore)
    {
        var (path, setting) = (source.Path, source.Setting);
        var link = new FileInfo(path);
        if (link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true })
        {
            throw new UnusableKeyException(
                $"The key file {path} ({setting}) is a link to {link.LinkTarget}, which is not there. Mount or restore what it points to."
            );
        }

        if (Directory.Exists(path))
        {
            // Container engines make one where the file that they should mount is missing.
            throw new UnusableKeyException(
                $"The key file {path} ({setting}) is a folder: the file was not mounted. Mount the file itself."
            );
        }

        if (!File.Exists(path))
        {
            if (sealedBefore)
            {
                throw new UnusableKeyException(
                    $"The key file {path} ({setting}) is not there, and this database was sealed with it: it is lost or not mounted. Put it back from its copy; no new one is made, because a new one opens nothing."
                );
            }

            if (!source.Create)
            {
                throw new UnusableKeyException($"The key file {path} ({setting}) does not exist. {HowToMake} > {path}");
            }

            Create(path);
        }

        RefuseWhenOthersMayRead(path, setting);
        return KeyEncryptionKey.TryParse(Text(path, setting))
            ?? throw new UnusableKeyException(
                $"The key file {path} ({setting}) is not the base64 of 32 bytes; it may be cut short. Put its copy back. For a server that is new: {HowToMake}"
            );
    }

    private static string Text(string path, string setting)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException(
                $"The key file {path} ({setting}) cannot be read: {fault.Message} Make it a file that the server's user can read.",
                fault
            );
        }
    }

    private static void RefuseWhenOthersMayRead(string path, string setting)
    {
        const UnixFileMode others = UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(path);
        if ((mode & others) != UnixFileMode.None || (mode.HasFlag(UnixFileMode.GroupRead) && IsOurs(path, mode)))
        {
            throw new UnusableKeyException(
                $"The key file {path} ({setting}) is open to others than its owner. Close it with: chmod 600 {path}"
            );
        }
    }

    /// <summary>Only an owner may set a mode. A secret that a container mounts is root's and reaches the server by its group.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool IsOurs(string path, UnixFileMode mode)
    {
        try
        {
            File.SetUnixFileMode(path, mode);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Create(string path)
    {
        var temporary = $"{path}.new";
        var only = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, only))
        using (var text = new StreamWriter(file))
        {
            text.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyEncryptionKey.Bytes)));
            text.Flush();
            file.Flush(flushToDisk: true);
        }

        LastingNames.Move(temporary, path, overwrite: false);
    }
}
