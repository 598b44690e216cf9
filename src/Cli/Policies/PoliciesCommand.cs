using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class PoliciesCommand
{
    public const string Route = "/api/configuration-policies";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Kind"),
        new("Version"),
        new("Settings"),
        new("Conflicts"),
        new("Changed"),
        new("By", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var type = CliJson.Default.ConfigurationPolicy;
        var kind = new Option<string?>("--kind") { Description = "Only policies of this kind.", HelpName = "KIND" };
        var name = new Option<string?>("--name") { Description = "Only names that begin so.", HelpName = "TEXT" };
        return new("policies", "Configuration policies: what classes of devices should be set to.")
        {
            ListCommand.Create(
                "List them, by name.",
                line => Query.Of(Route, ("kind", line.GetValue(kind)), ("q", line.GetValue(name))),
                Columns,
                type,
                policy => Row(policy, clock),
                kind,
                name
            ),
            ShowPolicyCommand.Create(),
            CreatePolicyCommand.Create(),
            ChangePolicyCommand.Create(),
            CopyCommand.Create(
                "policy",
                "Make a policy with the newest content of another.",
                Route,
                name => new CopyConfigurationPolicy { Name = name },
                CliJson.Default.CopyConfigurationPolicy,
                CliJson.Default.ConfigurationPolicy,
                PolicyText.Write
            ),
            VersionsCommand.Create(clock),
            DiffCommand.Create(),
            ValidateCommand.Create(),
            RestoreCommand.Create(),
            UsesCommand.Create("policy", Route),
            DeleteCommand.Create(
                "policy",
                "Delete a policy with its versions; its name can be used again.",
                Route,
                type,
                policy => policy.Name
            ),
        };
    }

    private static string[] Row(ConfigurationPolicy policy, TimeProvider clock) =>
        [
            policy.Id.ToString(),
            policy.Name,
            policy.Kind,
            $"{policy.LatestVersion}",
            $"{policy.SettingCount}",
            policy.HasConflicts ? "yes" : "",
            Ages.Ago(policy.ChangedAt, clock.GetUtcNow()),
            policy.ChangedBy,
        ];
}
