using System.CommandLine;

namespace Muster.Cli.Policies;

internal static class PolicyOptions
{
    public static Option<string> File() =>
        new("--file", "-f")
        {
            Description = "The file with the policy's content: a .mobileconfig, or JSON; - for standard input.",
            HelpName = "FILE",
            Required = true,
        };

    public static Option<string> Kind() =>
        new("--kind")
        {
            Description = "windows_csp, apple_profile, apple_form, android_policy or agent.",
            HelpName = "KIND",
            Required = true,
        };

    public static Option<string?> Description() =>
        new("--description") { Description = "What it is for.", HelpName = "TEXT" };

    public static Option<string?> Note() =>
        new("--note") { Description = "Why; stands beside the version.", HelpName = "TEXT" };

    public static Argument<int> Number() => new("NUMBER") { Description = "Number of the version." };
}
