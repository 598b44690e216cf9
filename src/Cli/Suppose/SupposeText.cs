using Muster.Cli.Output;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Suppose;

/// <summary>What would be decided, and what each rule says and saw.</summary>
internal static class SupposeText
{
    private static readonly Column[] Columns = [new("Rule"), new("Says"), new("Because"), new("Saw", MayFold: true)];

    public static void Write(AdmissionAnswer answer)
    {
        Listing.Fields([
            new("Outcome", With(answer.Outcome, answer.Code)),
            new("Owner", answer.Owner),
            new("Groups", answer.Groups is { Count: > 0 } groups ? string.Join(", ", groups) : null),
            new("Once approved", answer.WhenApproved is { } approved ? With(approved, answer.WhenApprovedCode) : null),
        ]);
        Listing.Table(Columns, answer.Rules.SelectMany(RowsOf), more: false);
    }

    /// <summary>A rule that folds others stands above them.</summary>
    private static IEnumerable<string[]> RowsOf(RuleAnswer rule) =>
        (rule.Restrictions ?? [])
            .Select(one => new[] { $"  {one.Name}", one.Effect, one.Finding, "" })
            .Prepend([
                rule.Rule,
                rule.Says,
                rule.Code ?? "-",
                string.Join(", ", rule.Facts.Select(fact => $"{fact.Name} {fact.Value}")),
            ]);

    private static string With(string outcome, string? code) => code is null ? outcome : $"{outcome}: {code}";
}
