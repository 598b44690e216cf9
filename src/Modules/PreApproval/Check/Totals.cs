using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Modules.PreApproval.Internal;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Counted while rows are checked; never by reading them again.</summary>
internal static class Totals
{
    /// <summary>Before any row was checked.</summary>
    public static string None { get; } =
        Write(
            new ImportTotals
            {
                New = 0,
                Changed = 0,
                Same = 0,
                Conflict = 0,
                Error = 0,
                Warned = 0,
                ExistingPeople = 0,
            }
        );

    public static ImportTotals Read(string json) =>
        JsonSerializer.Deserialize(json, PreApprovalJson.Default.ImportTotals)!; // we wrote it

    public static string Write(ImportTotals totals) =>
        JsonSerializer.Serialize(totals, PreApprovalJson.Default.ImportTotals);

    /// <summary>A row that was to be taken is not.</summary>
    public static ImportTotals WithConflict(this ImportTotals totals, RowOutcome before) =>
        totals with
        {
            New = totals.New - (before == RowOutcome.New ? 1 : 0),
            Changed = totals.Changed - (before == RowOutcome.Changed ? 1 : 0),
            Same = totals.Same - (before == RowOutcome.Same ? 1 : 0),
            Conflict = totals.Conflict + 1,
        };

    public static ImportTotals With(this ImportTotals totals, IReadOnlyCollection<CheckedRow> rows)
    {
        int Count(RowOutcome outcome) => rows.Count(row => row.Outcome == outcome);

        return new ImportTotals
        {
            New = totals.New + Count(RowOutcome.New),
            Changed = totals.Changed + Count(RowOutcome.Changed),
            Same = totals.Same + Count(RowOutcome.Same),
            Conflict = totals.Conflict + Count(RowOutcome.Conflict),
            Error = totals.Error + Count(RowOutcome.Error),
            Warned = totals.Warned + rows.Count(row => row.Findings.Exists(one => one.Level == Level.Warning)),
            ExistingPeople =
                totals.ExistingPeople
                + rows.Count(row => row.IsTaken && row.Findings.Exists(one => one.Level == Level.Choice)),
        };
    }
}
