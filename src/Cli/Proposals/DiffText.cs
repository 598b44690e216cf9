using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Proposals;

/// <summary>What differs, as programs that compare files write it.</summary>
internal static class DiffText
{
    public static void Write(ContentDiff diff)
    {
        foreach (var field in diff.Fields)
        {
            Side('-', field.Field, field.Before);
            Side('+', field.Field, field.After);
        }

        foreach (var line in diff.Lines ?? [])
        {
            var mark = line.Kind switch
            {
                "removed" => "-",
                "added" => "+",
                "gap" => "...",
                _ => " ",
            };
            Console.WriteLine($"{mark}{SafeText.Of(line.Text)}");
        }

        if (diff.TooLarge)
        {
            Console.WriteLine("The texts differ too much to be compared line by line.");
        }
    }

    private static void Side(char mark, string field, string? value)
    {
        if (value is not null)
        {
            Console.WriteLine($"{mark} {field}: {SafeText.Of(value)}");
        }
    }
}
