using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

/// <summary>Who answers for a group.</summary>
internal static class OwnersCommand
{
    private static readonly Column[] Columns =
    [
        new("Kind"),
        new("Id"),
        new("Name", MayFold: true),
        new("By", MayFold: true),
    ];

    public static Command Create() =>
        new("owners", "Who answers for a group.")
        {
            Show(),
            Change("add", "", "Give a group another owner."),
            Change("remove", "/remove", "Take an owner from a group."),
        };

    private static Command Show()
    {
        var id = CommonOptions.Id("group");
        var json = CommonOptions.Json();
        var command = new Command("list", "List the owners of a group.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{GroupsCommand.Route}/{line.GetValue(id):D}/owners", ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DeviceGroupOwners, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Change(string verb, string ending, string description)
    {
        var id = CommonOptions.Id("group");
        var kind = new Argument<string>("KIND") { Description = "What the owner is." };
        kind.AcceptOnlyFromAmong("operator", "service_identity");
        var owner = new Argument<Guid>("OWNER_ID")
        {
            Description = "Id of the operator, or application id of the service identity.",
        };
        var json = CommonOptions.Json();
        var command = new Command(verb, description) { id, kind, owner, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new NameDeviceGroupOwner { Kind = line.GetRequiredValue(kind), Id = line.GetValue(owner) };
                using var api = MusterApi.FromEnvironment();
                var path = $"{GroupsCommand.Route}/{line.GetValue(id):D}/owners{ending}";
                var answer = await api.PostAsync(path, body, CliJson.Default.NameDeviceGroupOwner, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DeviceGroupOwners, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(DeviceGroupOwners owners) =>
        Listing.Table(
            Columns,
            owners.Items.Select(owner => new[] { owner.Kind, owner.Id.ToString(), owner.Name, owner.By }),
            more: false
        );
}
