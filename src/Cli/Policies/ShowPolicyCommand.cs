using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

/// <summary>A policy with what its newest version sets; secrets without their value.</summary>
internal static class ShowPolicyCommand
{
    private static readonly Column[] Columns = [new("Setting"), new("Value", MayFold: true)];

    public static Command Create()
    {
        var id = CommonOptions.Id("policy");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one policy and what it sets.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{PoliciesCommand.Route}/{line.GetValue(id):D}";
                var answer = await api.GetAsync(path, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var policy = answer.As(CliJson.Default.ConfigurationPolicy);
                var version = await api.GetAsync($"{path}/versions/{policy.LatestVersion}", ct);
                PolicyText.Write(policy);
                Listing.Table(
                    Columns,
                    Rows(version.As(CliJson.Default.ConfigurationPolicyVersionDetails)),
                    more: false
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static IEnumerable<string[]> Rows(ConfigurationPolicyVersionDetails version) =>
        version.Settings.Select(setting => new[] { setting.Key, PolicyText.ValueOf(setting.Value, setting.Secret) });
}
