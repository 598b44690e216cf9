using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Verbs;

/// <summary>The <c>uses</c> of what blueprints hold.</summary>
internal static class UsesCommand
{
    private const int MostAtOnce = 200;

    private static readonly Column[] Columns =
    [
        new("Blueprint", MayFold: true),
        new("Id"),
        new("Groups", MayFold: true),
    ];

    public static Command Create(string what, string route)
    {
        var id = CommonOptions.Id(what);
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("uses", $"Which blueprints hold the {what}, and how many devices have it by them.")
        {
            id,
            limit,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{route}/{line.GetValue(id):D}/uses";
                var most = line.GetValue(limit);
                var first = await api.GetAsync($"{path}?limit={Math.Min(most, MostAtOnce)}", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(first);
                    return (int)ExitCode.Ok;
                }

                Write(first.As(CliJson.Default.ContentUsePage).Reach);
                var uses = await ApiList.ReadAsync(api, path, most, ct);
                Listing.Table(Columns, uses.As(CliJson.Default.ContentUse).Select(Row), uses.More);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(ContentReach reach)
    {
        var more = reach.More ? " or more" : "";
        Listing.Fields([
            new("Devices", $"{reach.Devices}{more}"),
            new("Left out", reach.LeftOut > 0 ? $"{reach.LeftOut}{more}" : null),
        ]);
    }

    private static string[] Row(ContentUse use) =>
        [
            use.Blueprint,
            use.BlueprintId.ToString(),
            string.Join(", ", use.Assignments.Select(one => $"{one.GroupName} ({one.Priority})")),
        ];
}
