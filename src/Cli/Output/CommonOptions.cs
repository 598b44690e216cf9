using System.CommandLine;

namespace Muster.Cli.Output;

internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print the server's answer as JSON." };

    public static Option<int> Limit() =>
        new("--limit")
        {
            Description = "How many to show at most.",
            HelpName = "N",
            DefaultValueFactory = _ => 100,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, out var limit) && limit is >= 1 and <= 100_000)
                {
                    return limit;
                }

                result.AddError("--limit wants a number from 1 to 100000.");
                return 0;
            },
        };

    public static Argument<Guid> Id(string what) => new("ID") { Description = $"Id of the {what}, in full." };
}
