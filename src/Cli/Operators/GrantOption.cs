using System.CommandLine;
using Muster.Contracts.Access;

namespace Muster.Cli.Operators;

internal static class GrantOption
{
    public static Option<string[]> Create() =>
        new("--grant")
        {
            Description =
                "A role (viewer, approver, deployer, policy_admin, admin), for all devices; or ROLE@GROUP_ID[,GROUP_ID…] for the devices of groups. May be given several times.",
            HelpName = "ROLE[@GROUPS]",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };

    public static IReadOnlyList<RoleGrant> Read(IEnumerable<string> texts) => [.. texts.Select(Read)];

    private static RoleGrant Read(string text)
    {
        var parts = text.Split('@', 2);
        var groups = parts.Length == 1 ? [] : parts[1].Split(',').Select(Group).ToList();
        return new RoleGrant
        {
            Role = parts[0],
            Everything = parts.Length == 1,
            Groups = groups,
        };
    }

    private static Guid Group(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new CliStop(
                ExitCode.Usage,
                $"{text} is no id of a device group.",
                "See the ids with: muster groups list"
            );
}
