using Muster.TestKit.Directories;

namespace Muster.Integration.Directories;

/// <summary>One slapd for all who only read in it.</summary>
public sealed class DirectoryStage : IAsyncLifetime
{
    private RealDirectory? directory;

    public RealDirectory Directory => directory!; // begun before the first test

    public async Task InitializeAsync() => directory = await RealDirectory.StartAsync();

    public async Task DisposeAsync() => await Directory.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class DirectoryCollection : ICollectionFixture<DirectoryStage>
{
    public const string Name = "directory";
}
