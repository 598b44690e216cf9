using Muster.Cli.Output;
using Muster.Kernel.Fingerprints;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Cli.Audit;

/// <summary>What was found, in sentences; the first of them when there are many.</summary>
internal static class VerifyReport
{
    private const int MostShown = 50;

    public static ExitCode Write(LogVerifier verifier, bool keyGiven, bool witnessed)
    {
        if (!verifier.IsExport)
        {
            throw new CliStop(
                ExitCode.Usage,
                "This is no export of an audit log that this version of muster reads.",
                "Make one: muster audit export --out audit.jsonl"
            );
        }

        foreach (var finding in verifier.Findings.Take(MostShown))
        {
            Console.WriteLine(Sentence(finding));
        }

        if (verifier.Findings.Count > MostShown)
        {
            Console.WriteLine($"... and {verifier.Findings.Count - MostShown:N0} findings more.");
        }

        Listing.Fields([
            new("Log", verifier.LogId.ToString()),
            new("Rows read", $"{verifier.Rows:N0}"),
            new("Proved", Proved(verifier)),
            new("Signed with", Key(verifier.Proved?.KeyId)),
        ]);
        if (!keyGiven)
        {
            Console.WriteLine(
                "The key was compared with nothing: give --key with the fingerprint that the server logged."
            );
        }

        if (!witnessed)
        {
            Console.WriteLine(
                "No heads from elsewhere were given (--heads): rows that were cut off the end, or a log made anew with the same key, would not show."
            );
        }

        var verified = verifier.Findings.Count == 0;
        Console.WriteLine(verified ? "The log verifies." : "The log does NOT verify.");
        return verified ? ExitCode.Ok : ExitCode.CheckFailed;
    }

    private static string Proved(LogVerifier verifier) =>
        verifier.Proved is not { } head ? "nothing"
        : head.Head.Size == verifier.Start ? $"nothing after row {verifier.Start - 1}"
        : $"rows {verifier.Start} to {head.Head.Size - 1}, by the head of {LineInstant.Write(head.Head.AtMicroseconds)}"
            + (verifier.Findings.Count == 0 ? "" : ", except what is named above");

    private static string? Key(string? keyId) =>
        keyId is null ? null
        : Fingerprint.TryParseHex(keyId, out var fingerprint) ? fingerprint.Value.Display
        : SafeText.Of(keyId);

    private static string Sentence(Finding finding) =>
        finding.Kind switch
        {
            FindingKind.NotAnExport => "The file does not begin as an export does.",
            FindingKind.UnreadableLine => $"A line where row {finding.First} belongs cannot be read.",
            FindingKind.RowAltered => $"Row {finding.First} was altered: it is not what its hash was made of.",
            FindingKind.RowsMissing when finding.First == finding.Last => $"Row {finding.First} is missing.",
            FindingKind.RowsMissing => $"Rows {finding.First} to {finding.Last} are missing.",
            FindingKind.RowOutOfOrder => $"Row {finding.First} stands out of order, or twice.",
            FindingKind.RowsAltered =>
                $"Rows {finding.First} to {finding.Last} are not those that the head of size {finding.Last + 1} signs: one of them was altered, dropped, added or moved. No later head can be checked.",
            FindingKind.RowsWithoutHead =>
                $"Rows {finding.First} to {finding.Last} stand behind the last head: nothing proves them.",
            FindingKind.HeadMisplaced =>
                $"The head of size {finding.First} stands behind {finding.Last} rows: rows were dropped or added. No later head can be checked.",
            FindingKind.HeadAltered => $"The head of size {finding.First} was altered: its signature is wrong.",
            FindingKind.HeadByAnotherKey =>
                $"The head of size {finding.First} is signed by another key than a trusted one: {Key(finding.KeyId)}.",
            FindingKind.HeadForked => $"The log is forked: two heads of size {finding.First} differ.",
            FindingKind.HeadOfAnotherLog => $"The head of size {finding.First} belongs to another log.",
            FindingKind.WitnessDisagrees =>
                $"The log is forked: the head of size {finding.First} that was kept elsewhere tells of other rows than these.",
            FindingKind.LogTruncated =>
                $"The log is truncated: it ends after {finding.First} rows, and a head that was kept elsewhere tells of {finding.Last}.",
        };
}
