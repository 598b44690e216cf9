using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

public sealed class SuppressionTests
{
    private const string PragmaWithoutReason = @"^[ \t]*#pragma[ \t]+warning[ \t]+disable(?!.*//[ \t]*\w+[ \t]+\w+).*$";

    private const string AttributeWithoutReason =
        @"^[ \t]*\[\s*(?:\w+:\s*)?(?:Unconditional)?SuppressMessage\((?![^\]]*\bJustification\s*=\s*""[^""]+"")[^\]]*\]";

    private const string LintWithoutReason =
        @"(?:eslint-disable(?:-next-line|-line)?(?!.*[ \t]--[ \t]+\w+)|@ts-(?:ignore|nocheck)|@ts-expect-error(?![ \t]+\w+)).*$";

    [Fact]
    public void Warnings_are_switched_off_with_a_reason_only()
    {
        Repository
            .In(["src", "tests", "benchmarks"], [".cs"])
            .SelectMany(file => file.Places(PragmaWithoutReason).Concat(file.Places(AttributeWithoutReason)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Lint_rules_are_switched_off_with_a_reason_only()
    {
        Repository
            .In(["web"], [".ts", ".tsx", ".js"])
            .SelectMany(file => file.Places(LintWithoutReason))
            .ShouldBeEmpty();
    }
}
