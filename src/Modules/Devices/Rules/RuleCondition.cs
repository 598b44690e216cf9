using System.Collections.Immutable;

namespace Muster.Modules.Devices.Rules;

/// <summary>
/// What must be known of a device. Letters count the same whether small or capital. What is not known is empty: it equals nothing, and is none of
/// the values.
/// </summary>
/// <param name="Values">None for <see cref="RuleTest.Empty"/> and <see cref="RuleTest.NotEmpty"/>; else it is enough that one of them does.</param>
internal sealed record RuleCondition(string Fact, RuleTest Test, ImmutableArray<string> Values)
{
    private const StringComparison Alike = StringComparison.OrdinalIgnoreCase;

    public bool Holds(IReadOnlyDictionary<string, string> facts)
    {
        var known = facts.GetValueOrDefault(Fact);
        return Test switch
        {
            RuleTest.Empty => known is null,
            RuleTest.NotEmpty => known is not null,
            RuleTest.IsNot => known is null || !Values.Any(value => known.Equals(value, Alike)),
            RuleTest.Is => known is not null && Values.Any(value => known.Equals(value, Alike)),
            RuleTest.StartsWith => known is not null && Values.Any(value => known.StartsWith(value, Alike)),
            RuleTest.EndsWith => known is not null && Values.Any(value => known.EndsWith(value, Alike)),
            RuleTest.Contains => known is not null && Values.Any(value => known.Contains(value, Alike)),
        };
    }
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
