namespace Muster.Modules.PreApproval.Internal;

/// <summary>What rows are by what was chosen for devices that are expected already: choosing rewrites none of them.</summary>
internal static class ShownOutcomes
{
    /// <param name="skips">Devices that are expected already are left as they are.</param>
    public static RowOutcome Shown(this ImportRow row, bool skips) =>
        skips && row.Outcome == RowOutcome.Changed ? RowOutcome.Skipped : row.Outcome;

    public static bool IsTaken(this RowOutcome outcome) =>
        outcome is RowOutcome.New or RowOutcome.Changed or RowOutcome.Same;

    public static IQueryable<ImportRow> Of(this IQueryable<ImportRow> rows, RowOutcome wanted, bool skips) =>
        !skips || wanted is not (RowOutcome.Changed or RowOutcome.Skipped) ? rows.Where(row => row.Outcome == wanted)
        : wanted == RowOutcome.Changed ? rows.Where(_ => false)
        : rows.Where(row => row.Outcome == RowOutcome.Changed || row.Outcome == RowOutcome.Skipped);

    /// <summary>Rows that say something of a device and of its user.</summary>
    public static IQueryable<ImportRow> Taken(this IQueryable<ImportRow> rows, bool skips)
    {
        var taken = rows.Where(row =>
            row.Outcome != RowOutcome.Error && row.Outcome != RowOutcome.Conflict && row.Outcome != RowOutcome.Skipped
        );
        return skips ? taken.Where(row => row.Outcome != RowOutcome.Changed) : taken;
    }
}
