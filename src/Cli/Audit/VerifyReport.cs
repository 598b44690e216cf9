using Muster.Cli.Output;
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
            Console.WriteLine(FindingText.Of(finding));
        }

        if (verifier.Findings.Count > MostShown)
        {
            Console.WriteLine($"... and {verifier.Findings.Count - MostShown:N0} findings more.");
        }

        Listing.Fields([
            new("Log", verifier.LogId.ToString()),
            new("Rows read", $"{verifier.Rows:N0}"),
            new("Proved", Proved(verifier)),
            new("Signed with", KeyText.Of(verifier.Proved?.KeyId)),
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
}
