using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

public sealed class LeftoverTests
{
    // Square brackets, so that this file does not find itself.
    private const string Unfinished = @"\b(?:TO[D]O|FIX[M]E|HA[C]K)\b";

    private const string Region = @"^[ \t]*#[ \t]*(?:end)?region\b";

    private const string Announcement = @"(?i)//[ \t]*(?:arrange|act|assert|given|when|then)\b[ \t]*(?:$|[:.&/,-])";

    /// <summary>Commands of the root have no ending.</summary>
    private static readonly string[] Endings =
    [
        "",
        ".cs",
        ".csproj",
        ".css",
        ".html",
        ".js",
        ".md",
        ".props",
        ".sh",
        ".ts",
        ".tsx",
    ];

    [Fact]
    public void Sources_leave_nothing_to_be_done_later()
    {
        Repository
            .Files.Where(file => Endings.Contains(Path.GetExtension(file.Path)))
            .SelectMany(file => file.Places(Unfinished))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Sources_are_not_folded_into_regions()
    {
        Repository.In(["src", "tests", "benchmarks"], [".cs"]).SelectMany(file => file.Places(Region)).ShouldBeEmpty();
    }

    [Fact]
    public void Tests_do_not_announce_their_parts()
    {
        Repository
            .In(["src", "tests", "benchmarks", "web/src"], [".cs", ".ts", ".tsx"])
            .SelectMany(file => file.Places(Announcement))
            .ShouldBeEmpty();
    }
}
