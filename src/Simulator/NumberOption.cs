using System.CommandLine;
using System.Globalization;

namespace Muster.Simulator;

/// <summary>An option that wants a whole number.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string help, string what, int least, int most, int otherwise) =>
        new(name)
        {
            Description = what,
            HelpName = help,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                if (
                    int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number >= least
                    && number <= most
                )
                {
                    return number;
                }

                result.AddError($"{name} wants a number from {least} to {most}.");
                return otherwise;
            },
        };
}
