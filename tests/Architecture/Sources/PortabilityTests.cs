using System.Text.Json;
using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

/// <summary>A checkout says nothing of the machine it was made on, nor where that machine got its packages.</summary>
public sealed class PortabilityTests
{
    private const string Registry =
        @"nuget\.org|npmjs\.(?:org|com)|yarnpkg\.com|pypi\.org|pythonhosted\.org|proxy\.golang\.org|(?<!\w)crates\.io|rubygems\.org|maven\.org";

    private const string MachineFolder = @"(?<![\w.@~)}*-])/(?:work|root|home)/[\w.<>-]*|\b[A-Z]:\\Users\\";

    [Fact]
    public void Files_name_no_package_registry()
    {
        Repository.Files.SelectMany(file => file.Places(Registry)).ShouldBeEmpty();
    }

    [Fact]
    public void Files_name_no_folder_of_a_machine()
    {
        Repository.Files.SelectMany(file => file.Places(MachineFolder)).ShouldBeEmpty();
    }

    [Fact]
    public void Lock_files_of_npm_do_not_say_where_a_package_came_from()
    {
        var locks = Repository
            .Files.Where(file => file.Path.EndsWith("package-lock.json", StringComparison.Ordinal))
            .ToList();

        locks.ShouldNotBeEmpty();
        foreach (var file in locks)
        {
            using var content = JsonDocument.Parse(file.Text);
            content
                .RootElement.GetProperty("packages")
                .EnumerateObject()
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => $"{file.Path}: {package.Name}")
                .ShouldBeEmpty();
        }
    }
}
