using System.CommandLine;

namespace Muster.Simulator;

/// <summary>An option that wants one of a few words; the first is taken when nothing is said.</summary>
internal static class ChoiceOption
{
    public static Option<string> Create(string name, string what, IReadOnlyList<string> words) =>
        new(name)
        {
            Description = what,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
            CustomParser = result =>
            {
                if (words.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                {
                    return result.Tokens[0].Value;
                }

                result.AddError($"{name} wants one of {string.Join(", ", words)}.");
                return words[0];
            },
        };
}
