using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Cli.Audit;

/// <summary>One sentence for each thing that can be wrong with an export.</summary>
internal static class FindingText
{
    public static string Of(Finding finding) =>
        finding.Kind switch
        {
            FindingKind.NotAnExport => "The file does not begin as an export does.",
            FindingKind.UnreadableLine =>
                $"A line where row {finding.First} belongs cannot be read: it is no row and no head, or more than one.",
            FindingKind.RowAltered => $"Row {finding.First} was altered: it is not what its hash was made of.",
            FindingKind.OpenedAltered =>
                $"The personal values of row {finding.First} were altered: they are not those that the row is committed to.",
            FindingKind.RowsMissing when finding.First == finding.Last => $"Row {finding.First} is missing.",
            FindingKind.RowsMissing => $"Rows {finding.First} to {finding.Last} are missing.",
            FindingKind.RowOutOfOrder => $"Row {finding.First} stands out of order, or twice.",
            FindingKind.RowsAltered =>
                $"Rows {finding.First} to {finding.Last} are not those that the head of size {finding.Last + 1} signs: one of them was altered, dropped, added or moved. No later head can be checked.",
            FindingKind.RowsWithoutHead =>
                $"Rows {finding.First} to {finding.Last} stand behind the last head: nothing proves them.",
            FindingKind.NoHead => "There is no signed head in it: nothing proves that this is the log.",
            FindingKind.HeadMisplaced =>
                $"The head of size {finding.First} stands behind {finding.Last} rows: rows were dropped or added. No later head can be checked.",
            FindingKind.HeadAltered => $"The head of size {finding.First} was altered: its signature is wrong.",
            FindingKind.HeadByAnotherKey =>
                $"The head of size {finding.First} is signed by another key than a trusted one: {KeyText.Of(finding.KeyId)}.",
            FindingKind.HeadByRetiredKey =>
                $"The head of size {finding.First} is signed by a retired key, after another one had taken its place: {KeyText.Of(finding.KeyId)}.",
            FindingKind.HeadForked => $"The log is forked: two heads of size {finding.First} differ.",
            FindingKind.HeadOfAnotherLog => $"The head of size {finding.First} belongs to another log.",
            FindingKind.WitnessAltered =>
                $"The head of size {finding.First} that was kept elsewhere was altered: its signature is wrong. It was not compared.",
            FindingKind.WitnessByAnotherKey =>
                $"The head of size {finding.First} that was kept elsewhere is signed by another key than a trusted one of this log: {KeyText.Of(finding.KeyId)}.",
            FindingKind.WitnessByRetiredKey =>
                $"The head of size {finding.First} that was kept elsewhere is signed by a retired key, after another one had taken its place: {KeyText.Of(finding.KeyId)}.",
            FindingKind.WitnessOfAnotherLog =>
                $"The head of size {finding.First} that was kept elsewhere belongs to another log: this one was made anew, or the heads are another server's.",
            FindingKind.WitnessDisagrees =>
                $"The log is forked: the head of size {finding.First} that was kept elsewhere tells of other rows than these.",
            FindingKind.LogTruncated =>
                $"The log is truncated: it ends after {finding.First} rows, and a head that was kept elsewhere tells of {finding.Last}.",
            FindingKind.NothingWitnessed =>
                "None of the heads that were kept elsewhere could be compared with this log: they prove nothing of it.",
        };
}
