using System.Collections.Immutable;

namespace Muster.Modules.Devices.Rules;

/// <summary>
/// What must be known of a device. Letters count the same whether small or capital. What is not known is empty: it equals nothing, and is none of
/// the values. Of a fact with several values one is enough, and <see cref="RuleTest.IsNot"/> asks all of them.
/// </summary>
/// <param name="Values">None for <see cref="RuleTest.Empty"/> and <see cref="RuleTest.NotEmpty"/>; else it is enough that one of them does.</param>
internal sealed record RuleCondition(string Fact, RuleTest Test, ImmutableArray<string> Values)
{
    private const StringComparison Alike = StringComparison.OrdinalIgnoreCase;

    public bool Holds(IReadOnlyDictionary<string, IReadOnlyList<string>> facts)
    {
        var known = facts.GetValueOrDefault(Fact) ?? [];
        return Test switch
        {
            RuleTest.Empty => known.Count == 0,
            RuleTest.NotEmpty => known.Count > 0,
            RuleTest.IsNot => !Any(known, static (one, value) => one.Equals(value, Alike)),
            RuleTest.Is => Any(known, static (one, value) => one.Equals(value, Alike)),
            RuleTest.StartsWith => Any(known, static (one, value) => one.StartsWith(value, Alike)),
            RuleTest.EndsWith => Any(known, static (one, value) => one.EndsWith(value, Alike)),
            RuleTest.Contains => Any(known, static (one, value) => one.Contains(value, Alike)),
        };
    }

    private bool Any(IReadOnlyList<string> known, Func<string, string, bool> fits) =>
        known.Any(one => Values.Any(value => fits(one, value)));
}

internal enum RuleTest
{
    Is,
    IsNot,
    StartsWith,
    EndsWith,
    Contains,
    Empty,
    NotEmpty,
}
