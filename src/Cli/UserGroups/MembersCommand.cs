using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.UserGroups;

internal static class MembersCommand
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Peer ID"),
        new("Since"),
        new("By", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("group");
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("members", "List who is in a group, by name.") { id, limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{UserGroupsCommand.Route}/{line.GetValue(id):D}/members";
                var found = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(found);
                }
                else
                {
                    var rows = found.As(CliJson.Default.UserGroupMember).Select(member => Row(member, clock));
                    Listing.Table(Columns, rows, found.More);
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(UserGroupMember member, TimeProvider clock) =>
        [member.Id.ToString(), member.DisplayName, member.PeerId, Ages.Ago(member.Since, clock.GetUtcNow()), member.By];
}
