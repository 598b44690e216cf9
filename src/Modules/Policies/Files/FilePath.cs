using System.Text;

namespace Muster.Modules.Policies.Files;

/// <summary>Where a thing goes in a folder of files: a name that every file system takes.</summary>
internal static class FilePath
{
    private const int Longest = 60;

    /// <param name="taken">Those that are given away already.</param>
    public static string Of(string type, string name, HashSet<string> taken)
    {
        var folder = type switch
        {
            "policy" => "policies",
            _ => $"{type.Replace('_', '-')}s",
        };
        var plain = Plain(name);
        for (var i = 1; ; i++)
        {
            var path = i == 1 ? $"{folder}/{plain}.json" : $"{folder}/{plain}-{i}.json";
            if (taken.Add(path))
            {
                return path;
            }
        }
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Take(Longest))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var found = plain.ToString().Trim('-');
        return found.Length == 0 ? "unnamed" : found;
    }
}
