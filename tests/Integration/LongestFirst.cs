using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Muster.Integration.LongestFirst", "Muster.Integration")]

namespace Muster.Integration;

/// <summary>Whoever begins with the short classes ends with one that runs for minutes, alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string Long = "Muster.Integration.Killing.";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection =>
            collection.DisplayName.Contains(Long, StringComparison.Ordinal)
        );
}
