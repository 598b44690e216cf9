using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Audit;

namespace Muster.Cli.Audit;

internal static class ListCommand
{
    private const string Route = "/api/audit";
    private static readonly Column[] Columns =
    [
        new("At"),
        new("Actor", MayFold: true),
        new("Action"),
        new("Entity", MayFold: true),
        new("Details", MayFold: true),
    ];

    public static Command Create()
    {
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("list", "List the audit trail.") { limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var list = await ApiList.ReadAsync(api, Route, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(list);
                }
                else
                {
                    Listing.Table(Columns, list.As(CliJson.Default.AuditEntry).Select(Row), list.More);
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(AuditEntry entry) =>
        [
            Ages.Exact(entry.At),
            $"{entry.Actor.Name} ({entry.Actor.Kind})",
            entry.Action,
            $"{entry.Entity.Kind} {entry.Entity.Id}",
            entry.Details.ValueKind == JsonValueKind.Undefined ? "" : entry.Details.GetRawText(),
        ];
}
