using Muster.Unit.Support;

namespace Muster.Unit.Spreadsheets;

/// <summary>Files as programs write them and people send them; beside each stands what is to come out of it.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Unit/Fixtures/Spreadsheets");

    public static TheoryData<string> Files =>
        [.. Names().Where(name => !IsExpected(name)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void File_reads_as_is_written_beside_it(string name)
    {
        var told = Told.Of(File.ReadAllBytes(Path.Combine(Folder, name)));

        told.ShouldBe(File.ReadAllText(Path.Combine(Folder, $"{name}.expected")));
    }

    [Fact]
    public void Expectations_all_belong_to_a_file()
    {
        var files = Names().ToHashSet();

        files.Where(IsExpected).Where(name => !files.Contains(name![..^".expected".Length])).ShouldBeEmpty();
        files.Count(name => !IsExpected(name)).ShouldBeGreaterThan(25);
    }

    private static IEnumerable<string> Names() => new DirectoryInfo(Folder).EnumerateFiles().Select(file => file.Name);

    private static bool IsExpected(string name) => name.EndsWith(".expected", StringComparison.Ordinal);
}
