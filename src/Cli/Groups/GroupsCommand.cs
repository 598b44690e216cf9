using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

internal static class GroupsCommand
{
    public const string Route = "/api/device-groups";
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Members"),
        new("Devices"),
        new("Created"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("groups", "Device groups: who is in them, and why.")
        {
            List(clock),
            ShowCommand.Create(
                "group",
                "Show one group and its rules.",
                Route,
                CliJson.Default.DeviceGroup,
                GroupText.Write
            ),
            CreateGroup(),
            DeleteCommand.Create(
                "group",
                "Delete a group; its devices stay.",
                Route,
                CliJson.Default.DeviceGroup,
                group => group.Name
            ),
            Move("add", "", "Put a device into a group."),
            Move("remove", "/remove", "Take a device out of a group."),
            ImportCommand.Create(),
            HistoryCommand.Create(),
            RulesCommand.Create(),
            OwnersCommand.Create(),
        };

    private static Command List(TimeProvider clock) =>
        ListCommand.Create(
            "List device groups.",
            _ => Route,
            Columns,
            CliJson.Default.DeviceGroup,
            group =>
                [
                    group.Id.ToString(),
                    group.Name,
                    group.Rules is null ? "assigned" : "by rules",
                    $"{group.Devices}",
                    Ages.Ago(group.CreatedAt, clock.GetUtcNow()),
                ]
        );

    private static Command CreateGroup()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the group." };
        var command = new Command("create", "Make a device group; prints its id.") { name };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new DeviceGroupDraft { Name = line.GetRequiredValue(name) };
                using var api = MusterApi.FromEnvironment();
                var made = await api.PostAsync(Route, body, CliJson.Default.DeviceGroupDraft, ct);
                Console.WriteLine(made.As(CliJson.Default.DeviceGroup).Id);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Move(string verb, string ending, string description)
    {
        var id = CommonOptions.Id("group");
        var device = new Argument<Guid>("DEVICE_ID") { Description = "Id of the device, in full." };
        var command = new Command(verb, description) { id, device };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync($"{Route}/{line.GetValue(id):D}/devices/{line.GetValue(device):D}{ending}", ct);
                Console.WriteLine("Done.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
