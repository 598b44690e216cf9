using System.CommandLine;
using Muster.Kernel.Fingerprints;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Cli.Audit;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An export in the format jsonl." };
        var heads = new Option<FileInfo>("--heads")
        {
            Description = "A copy of audit-heads.jsonl that the server could not change.",
            HelpName = "FILE",
        };
        var key = new Option<string[]>("--key")
        {
            Description =
                "Fingerprint of the audit key, as the server logs it at its start. May be given more than once.",
            HelpName = "TEXT",
        };
        var command = new Command("verify", "Check an export of the audit log, without a server.") { file, heads, key };
        command.SetAction(line =>
        {
            var trusted = (line.GetValue(key) ?? []).Select(KeyId).ToHashSet(StringComparer.Ordinal);
            var witness = line.GetValue(heads) is { } kept ? HeadsFile.Read(kept.FullName) : null;
            using var verifier = new LogVerifier(trusted, witness);
            foreach (var export in new FileLines(line.GetRequiredValue(file).FullName))
            {
                verifier.Read(export.Span);
            }

            verifier.Finish();
            return (int)VerifyReport.Write(verifier, trusted.Count > 0, witness is not null);
        });
        return command;
    }

    private static string KeyId(string text) =>
        FingerprintInput.Read(text).Sha256?.Value
        ?? throw new CliStop(
            ExitCode.Usage,
            "--key does not read as a fingerprint.",
            "Paste what the server logged at its start: \"Heads of the audit log are signed with the key …\"."
        );
}
