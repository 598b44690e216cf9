using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Integration.Backups;

/// <summary>A backup as lines, for tests that change it.</summary>
internal static class BackupText
{
    private const string Trailer = "{\"trailer\"";

    /// <param name="seal">Whether the trailer gets the hash of what it is now.</param>
    public static void Edit(string file, Func<List<string>, List<string>> edit, bool seal)
    {
        var lines = edit([.. Read(file).Split('\n')[..^1]]);
        if (seal && lines[^1].StartsWith(Trailer, StringComparison.Ordinal))
        {
            var before = string.Concat(lines[..^1].Select(line => line + "\n"));
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
            lines[^1] =
                lines[^1][..(lines[^1].IndexOf("\"sha256\"", StringComparison.Ordinal))] + $"\"sha256\":\"{hash}\"}}}}";
        }

        using var compressed = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        compressed.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }

    public static string Read(string file)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
