using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

/// <summary>Who joined and left a group, when and why.</summary>
internal static class HistoryCommand
{
    private static readonly Column[] Columns =
    [
        new("At"),
        new("Device", MayFold: true),
        new("What"),
        new("Why", MayFold: true),
        new("By", MayFold: true),
    ];

    public static Command Create()
    {
        var id = CommonOptions.Id("group");
        var limit = CommonOptions.Limit();
        var command = new Command("history", "Who joined and left a group, newest first.") { id, limit };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{GroupsCommand.Route}/{line.GetValue(id):D}/history";
                var found = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
                Listing.Table(Columns, found.As(CliJson.Default.DeviceGroupPassage).Select(Row), found.More);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(DeviceGroupPassage one) =>
        [
            Ages.Exact(one.At),
            one.DisplayName ?? one.DeviceId.ToString(),
            one.Joined ? "joined" : "left",
            one.Rule is null ? one.Reason : $"{one.Reason}: {one.Rule}",
            one.By,
        ];
}
