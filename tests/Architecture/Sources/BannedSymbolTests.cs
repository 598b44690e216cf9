using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

/// <summary>The compiler refuses what is listed; these tests see to it that the list stays, and that it is asked.</summary>
public sealed class BannedSymbolTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Guid.CreateVersion7")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.Int32)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.Int32,System.Threading.CancellationToken)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan,System.Threading.CancellationToken)")]
    [InlineData("T:System.Random")]
    public void List_of_banned_symbols_holds(string symbol)
    {
        var listed = Repository.File("BannedSymbols.txt").Text.Split('\n').Select(line => line.Split(';')[0].Trim());

        listed.ShouldContain(symbol);
    }

    [Fact]
    public void List_of_banned_symbols_is_given_to_every_project_as_an_error()
    {
        var build = Repository.File("Directory.Build.props").Text;

        build.ShouldContain("""<PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" """);
        build.ShouldContain("""<AdditionalFiles Include="$(MSBuildThisFileDirectory)BannedSymbols.txt" />""");
        Repository.File(".editorconfig").Text.ShouldContain("dotnet_diagnostic.RS0030.severity = error\n");
        Repository
            .Files.Where(file => file.Path.EndsWith("/.editorconfig", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }
}
