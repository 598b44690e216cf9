using System.CommandLine;
using Muster.Contracts.Access;

namespace Muster.Cli.Providers;

/// <summary><c>--rule groups=muster-admins:admin</c>: who has the value gets the role over everything.</summary>
internal static class RuleOption
{
    public static Option<string[]> Create() =>
        new("--rule")
        {
            Description =
                "A claim, its value and the role it gives over everything, as in groups=muster-admins:admin. May be repeated.",
            HelpName = "CLAIM=VALUE:ROLE",
        };

    // Values may hold = and : themselves; claims no =, roles no colon.
    public static ClaimRule Read(string text)
    {
        var (equals, colon) = (text.IndexOf('=', StringComparison.Ordinal), text.LastIndexOf(':'));
        return equals > 0 && colon > equals
            ? new ClaimRule
            {
                Claim = text[..equals],
                Value = text[(equals + 1)..colon],
                Role = text[(colon + 1)..],
                Everything = true,
            }
            : throw new CliStop(
                ExitCode.Usage,
                $"{text} is no rule.",
                "Write CLAIM=VALUE:ROLE, such as groups=muster-admins:admin."
            );
    }
}
