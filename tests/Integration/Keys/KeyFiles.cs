using System.Security.Cryptography;

namespace Muster.Integration.Keys;

/// <summary>Key files as operators make them.</summary>
internal static class KeyFiles
{
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Make(string folder, string name, string? text = null, UnixFileMode? mode = null)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text ?? NewKey());
        File.SetUnixFileMode(path, mode ?? (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        return path;
    }

    public static string Folder() => Directory.CreateTempSubdirectory("muster-keys-").FullName;
}
