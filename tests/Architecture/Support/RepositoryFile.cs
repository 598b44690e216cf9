using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Muster.Architecture.Support;

/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record RepositoryFile(string Path, string FullPath)
{
    private readonly Lazy<string> text = new(() => Read(FullPath));

    /// <summary>Empty for a file that is not text.</summary>
    public string Text => text.Value;

    public int LineCount => Text.AsSpan().Count('\n');

    /// <summary>Where <paramref name="what"/> stands, as a compiler would say it. <c>^</c> and <c>$</c> are a line's.</summary>
    public IEnumerable<string> Places([StringSyntax(StringSyntaxAttribute.Regex)] string what) =>
        Regex
            .Matches(Text, what, RegexOptions.Multiline, matchTimeout: TimeSpan.FromSeconds(30))
            .Select(match => $"{Path}({1 + Text.AsSpan(0, match.Index).Count('\n')}): {match.Value.Trim()}");

    private static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes);
    }
}
