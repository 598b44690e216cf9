using Muster.Architecture.Support;

namespace Muster.Architecture.References;

public sealed class PackageTests
{
    private const string UsingOfADatabase =
        @"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:Npgsql|Microsoft\.Data\.Sqlite|SQLitePCL)\b";

    [Fact]
    public void Packages_of_a_database_are_referenced_by_its_storage_project_only()
    {
        var referenced =
            from project in Project.All
            from package in project.Packages
            where StorageProjectOf(package) is { } owner && owner != project.Name
            select $"{project.Path}: {package}";

        referenced.ShouldBeEmpty();
    }

    [Fact]
    public void Sources_name_a_database_in_its_storage_project_only()
    {
        Repository
            .In(["src"], [".cs"])
            .Where(file => !file.Path.StartsWith("src/Storage.", StringComparison.Ordinal))
            .SelectMany(file => file.Places(UsingOfADatabase))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Playwright_is_referenced_by_the_browser_tests_only()
    {
        Project
            .All.Where(project => project.Packages.Contains("Microsoft.Playwright"))
            .Where(project => !project.Path.StartsWith("tests/Web/", StringComparison.Ordinal))
            .Select(project => project.Path)
            .ShouldBeEmpty("every project that references it copies 136 MB into its output");
    }

    private static string? StorageProjectOf(string package) =>
        package.StartsWith("Npgsql", StringComparison.Ordinal) ? "Storage.Postgres"
        : package.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) ? "Storage.Sqlite"
        : null;
}
