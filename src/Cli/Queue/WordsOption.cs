using System.CommandLine;
using Muster.Kernel.Phrases;

namespace Muster.Cli.Queue;

/// <summary>The four words as the person at the device reads them out.</summary>
internal static class WordsOption
{
    public static Option<string> Create() =>
        new("--words")
        {
            Description = "The four words that the device shows, compared with those of the request.",
            HelpName = "\"W1 W2 W3 W4\"",
        };

    public static VerificationPhrase Read(string text) =>
        VerificationPhrase.TryParse(text, out var phrase)
            ? phrase.Value
            : throw new CliStop(
                ExitCode.Usage,
                "That is not four words of the list.",
                "Ask for them again: the agent prints them while it waits, and with `muster-agent status`."
            );

    public static void Compare(VerificationPhrase said, string? shown)
    {
        if (shown is null)
        {
            throw new CliStop(
                ExitCode.Refused,
                "This request has no words: its agent is too old for them, or has not shown its half yet.",
                "Compare the fingerprint instead, with --fingerprint."
            );
        }

        if (shown != said.Value)
        {
            throw new CliStop(
                ExitCode.Refused,
                "These are not the words of this request. Nothing was approved.",
                "Do not approve it: another device than the one you talk about may have asked, or somebody stands between it and the server."
            );
        }
    }
}
