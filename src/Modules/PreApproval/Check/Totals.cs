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

    /// <summary>By what was chosen for devices that are expected already.</summary>
    public static ImportTotals Of(Import import)
    {
        var counted = Read(import.Totals);
        return import.SkipsExisting
            ? counted with
            {
                Changed = 0,
                Skipped = counted.Skipped + counted.Changed,
                ExistingPeople = counted.ExistingPeople - counted.ExistingPeopleOfChanged,
                ExistingPeopleOfChanged = 0,
            }
            : counted;
    }

    /// <summary>Rows became something else than the check had found.</summary>
    public static ImportTotals Moved(this ImportTotals totals, RowOutcome from, RowOutcome to, int rows) =>
        totals.Plus(from, -rows).Plus(to, rows);

    public static ImportTotals With(this ImportTotals totals, IReadOnlyCollection<CheckedRow> rows)
    {
        var counts = rows.CountBy(row => row.Outcome).ToDictionary();

        int Count(RowOutcome outcome) => counts.GetValueOrDefault(outcome);

        bool Asks(CheckedRow row) => row.IsTaken && row.Findings.Exists(one => one.Level == Level.Choice);

        return totals with
        {
            New = totals.New + Count(RowOutcome.New),
            Changed = totals.Changed + Count(RowOutcome.Changed),
            Same = totals.Same + Count(RowOutcome.Same),
            Conflict = totals.Conflict + Count(RowOutcome.Conflict),
            Error = totals.Error + Count(RowOutcome.Error),
            Warned = totals.Warned + rows.Count(row => row.Findings.Exists(one => one.Level == Level.Warning)),
            ExistingPeople = totals.ExistingPeople + rows.Count(Asks),
            ExistingPeopleOfChanged =
                totals.ExistingPeopleOfChanged + rows.Count(row => row.Outcome == RowOutcome.Changed && Asks(row)),
        };
    }

    private static ImportTotals Plus(this ImportTotals totals, RowOutcome outcome, int rows) =>
        outcome switch
        {
            RowOutcome.New => totals with { New = totals.New + rows },
            RowOutcome.Changed => totals with { Changed = totals.Changed + rows },
            RowOutcome.Same => totals with { Same = totals.Same + rows },
            RowOutcome.Conflict => totals with { Conflict = totals.Conflict + rows },
            RowOutcome.Error => totals with { Error = totals.Error + rows },
            RowOutcome.Skipped => totals with { Skipped = totals.Skipped + rows },
        };
}
