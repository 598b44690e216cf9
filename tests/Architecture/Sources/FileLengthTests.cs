using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

public sealed class FileLengthTests
{
    private const int MostLines = 400;
    private const int MedianBelow = 60;

    /// <summary>Written by a generator from docs/openapi.json, read by nobody.</summary>
    private static readonly string[] Generated = ["web/src/api/schema.ts"];

    [Fact]
    public void Files_stay_within_four_hundred_lines()
    {
        Repository
            .In(["src", "tests", "benchmarks", "web/src"], [".cs", ".ts", ".tsx"])
            .Where(file => file.LineCount > MostLines && !Generated.Contains(file.Path))
            .Select(file => $"{file.Path}: {file.LineCount} lines")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Files_of_the_product_have_fewer_than_sixty_lines_in_the_middle()
    {
        var lengths = Repository.In(["src"], [".cs"]).Select(file => file.LineCount).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThan(MedianBelow);
    }
}
