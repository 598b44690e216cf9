using Xunit;
using Xunit.Abstractions;

namespace Muster.TestKit;

/// <summary>Whoever begins with the short classes ends with one that runs for minutes, alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "Muster.Integration.Killing.",
        "Muster.Web.Looking.EveryPageTests",
        "Muster.Web.Granting.OfferTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection =>
            Array.Exists(Long, name => collection.DisplayName.Contains(name, StringComparison.Ordinal))
        );
}
