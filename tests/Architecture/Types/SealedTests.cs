using Muster.Architecture.Support;

namespace Muster.Architecture.Types;

public sealed class SealedTests
{
    private const string Unsealed =
        @"^[ \t]*(?:(?:public|internal|private|protected|file|partial|new|unsafe)\s+)*(?:class|record(?:\s+class)?)\s+[A-Z]\w*";

    [Fact]
    public void Classes_of_the_product_are_sealed_unless_abstract()
    {
        Product
            .Types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Classes_of_tests_and_benchmarks_are_sealed_unless_abstract()
    {
        Repository.In(["tests", "benchmarks"], [".cs"]).SelectMany(file => file.Places(Unsealed)).ShouldBeEmpty();
    }
}
