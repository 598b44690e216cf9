using System.Collections.Immutable;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Terms;

namespace Muster.Modules.Restrictions.Judge;

/// <summary>What each restriction says of the facts of a claim. Pure, so that kept facts can be judged again.</summary>
internal static class Findings
{
    private const string Prefix = "restriction/";

    public static KeyValuePair<string, string> FactOf(RestrictionId id, string rule) => new($"{Prefix}{id}", rule);

    public static bool IsRestriction(string fact) => fact.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Those that stand in the facts.</summary>
    public static ImmutableArray<Found> Of(ImmutableSortedDictionary<string, string> facts) =>
        Circumstances.Of(facts) is not { } seen
            ? []
            : Of(
                seen,
                facts
                    .Where(fact => IsRestriction(fact.Key))
                    .Select(fact =>
                        RestrictionRuleText.Read(new RestrictionId(Guid.Parse(fact.Key[Prefix.Length..])), fact.Value)
                    )
            );

    public static ImmutableArray<Found> Of(Circumstances seen, IEnumerable<KeptRestriction> restrictions) =>
        [.. restrictions.Select(restriction => new Found(restriction, restriction.Terms.Judge(seen)))];

    public static Verdict Fold(ImmutableArray<Found> found)
    {
        var broken = found.Where(one => one.Finding == Finding.Broken).Select(one => one.Restriction).ToList();
        return broken.Find(one => one.Effect == RestrictionEffect.Refuse) is { } refusing
                ? Verdict.Deny(refusing.Terms.Code)
            : broken.Count > 0 ? Verdict.Ask(broken[0].Terms.Code)
            : Verdict.Abstain;
    }
}

internal sealed record Found(KeptRestriction Restriction, Finding Finding);
