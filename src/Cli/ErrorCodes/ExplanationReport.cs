using Muster.Contracts.ErrorCodes;

namespace Muster.Cli.ErrorCodes;

/// <summary>An explanation as lines that stay readable when they are pasted into a ticket.</summary>
internal static class ExplanationReport
{
    public static void Write(ErrorExplanation explained)
    {
        foreach (var cause in explained.Causes)
        {
            Console.WriteLine($"{Name(cause)}: {cause.Category.Label}");
            Console.WriteLine($"  {cause.Meaning}");
            Console.WriteLine($"  > {cause.Fix}");
            Console.WriteLine($"  {Ground(cause)}");
            Console.WriteLine();
        }
    }

    private static string Name(ErrorCause cause) =>
        string.Join(' ', new[] { cause.Code, cause.Symbol }.OfType<string>().Distinct(StringComparer.Ordinal))
            is { Length: > 0 } name
            ? name
            : "Unknown";

    private static string Ground(ErrorCause cause) =>
        string.Join(
            "; ",
            new[]
            {
                $"{cause.Platform}, {cause.Source}",
                cause.Phase is null ? null : $"phase {cause.Phase}",
                $"confidence {cause.Confidence}",
                cause.Because == "possible" ? "possible, the code alone does not decide" : null,
                cause.Reference,
            }.OfType<string>()
        );
}
