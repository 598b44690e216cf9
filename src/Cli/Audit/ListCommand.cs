using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Audit;

namespace Muster.Cli.Audit;

internal static class ListCommand
{
    private static readonly Column[] Columns =
    [
        new("At"),
        new("Actor", MayFold: true),
        new("Action"),
        new("Entity", MayFold: true),
        new("Sealed"),
        new("Details", MayFold: true),
    ];

    public static Command Create()
    {
        var filter = new AuditFilter();
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("list", "List the audit trail, newest first.") { limit, json };
        filter.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var query = string.Join('&', filter.Query(line));
                var path = query.Length == 0 ? AuditCommand.Route : $"{AuditCommand.Route}?{query}";
                var list = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
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
            $"{entry.Actor.Name ?? "erased"} ({entry.Actor.Kind})",
            entry.Action,
            $"{entry.Entity.Kind} {entry.Entity.Id}",
            entry.Seal is { } seal ? $"{seal.Seq}" : "not yet",
            entry.Details.ValueKind == System.Text.Json.JsonValueKind.Undefined ? "" : entry.Details.GetRawText(),
        ];
}
