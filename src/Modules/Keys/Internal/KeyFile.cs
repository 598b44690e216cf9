using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Muster.Modules.Keys.Internal;

internal static class KeyFile
{
    private const int KeyBytes = 32;

    public static byte[] Read(KeysOptions options, ILogger log)
    {
        if (options.CreateKeyFile && !File.Exists(options.KeyFile))
        {
            Create(options.KeyFile);
            Log.KeyFileMade(log, options.KeyFile);
        }

        RefuseWhenOthersMayRead(options.KeyFile);
        try
        {
            var key = Convert.FromBase64String(File.ReadAllText(options.KeyFile).Trim());
            return key.Length == KeyBytes ? key : throw new FormatException();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UnusableKeyFileException(
                $"The key file {options.KeyFile} cannot be read as 32 bytes in base64. Make one with: openssl rand -base64 32 (MUSTER_KEY_FILE).",
                fault
            );
        }
    }

    private static void RefuseWhenOthersMayRead(string path)
    {
        const UnixFileMode others =
            UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute;
        if (
            !OperatingSystem.IsWindows()
            && File.Exists(path)
            && (File.GetUnixFileMode(path) & others) != UnixFileMode.None
        )
        {
            throw new UnusableKeyFileException(
                $"The key file {path} (MUSTER_KEY_FILE) is open to others. Close it with: chmod 600 {path}"
            );
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
            text.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
            text.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: false);
    }
}
