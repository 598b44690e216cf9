using System.Text.RegularExpressions;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>Names that an agent hands to its system as data. None can be read as an option, a path or a command.</summary>
internal static partial class AgentNames
{
    public const string ServiceWords = "1 to 128 letters, digits and . _ @ -, a letter or digit first.";
    public const string AccountWords = "1 to 32 small letters, digits, _ and -, a letter or _ first.";
    public const string ModeWords = "Three or four digits from 0 to 7, such as 0644.";
    public const string KeyWords = "1 to 128 letters, digits and . _ -, a letter first.";
    public const string PathWords =
        "An absolute path of at most 500 characters, such as /etc/company.conf or C:\\ProgramData\\Company\\app.ini, without . and .. parts and without control characters.";

    private const int LongestPath = 500;

    public static bool IsService(string text) => Service().IsMatch(text);

    public static bool IsAccount(string text) => Account().IsMatch(text);

    public static bool IsMode(string text) => Mode().IsMatch(text);

    public static bool IsKey(string text) => Key().IsMatch(text);

    public static bool IsPath(string text)
    {
        if (text.Length is 0 or > LongestPath || text.Any(char.IsControl) || text.Any(char.IsSurrogate))
        {
            return false;
        }

        var windows = Drive().IsMatch(text);
        var parts = windows ? text[3..].Split('\\') : text[1..].Split('/');
        return (windows || text[0] == '/')
            && parts.All(part => part.Trim().Length > 0 && part is not ("." or ".."))
            && (
                !windows || (text[3..].IndexOfAny(['/', ':', '*', '?', '"', '<', '>', '|']) < 0 && !text.EndsWith('.'))
            );
    }

    /// <summary>Windows finds files whatever the case.</summary>
    public static string CanonicalPath(string path) => path[0] == '/' ? path : path.ToLowerInvariant();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._@-]{0,127}\z", RegexOptions.None, 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"^[a-z_][a-z0-9_-]{0,31}\z", RegexOptions.None, 1000)]
    private static partial Regex Account();

    [GeneratedRegex(@"^[0-7]{3,4}\z", RegexOptions.None, 1000)]
    private static partial Regex Mode();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._-]{0,127}\z", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[A-Za-z]:\\", RegexOptions.None, 1000)]
    private static partial Regex Drive();
}
