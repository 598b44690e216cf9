using System.CommandLine;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Queue;

/// <summary>The fingerprint as the device shows it: a decision is about a key, not about a row.</summary>
internal static class FingerprintOption
{
    public static Option<string> Create(bool required = true) =>
        new("--fingerprint")
        {
            Description = "Fingerprint as the device shows it (`muster-agent fingerprint`), in any form.",
            HelpName = "TEXT",
        };

    /// <summary>64 lowercase hex digits.</summary>
    public static string Read(string text)
    {
        var reading = FingerprintInput.Read(text);
        return reading switch
        {
            { Sha256: { } sha256 } => sha256.Value,
            { Kind: FingerprintInput.Kind.Sha1 } => throw Fault(
                "That is the SHA-1 thumbprint, which is for searching only."
            ),
            { WrongGroup: { } group } => throw Fault($"The check digit of group {group} is wrong."),
            _ => throw Fault("That does not read as a fingerprint."),
        };
    }

    private static CliStop Fault(string what) =>
        new(ExitCode.Usage, what, "Paste what `muster-agent fingerprint` prints on the device itself.");
}
