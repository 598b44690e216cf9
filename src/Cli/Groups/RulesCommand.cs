using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

/// <summary>Groups whose members follow from what is known of devices.</summary>
internal static class RulesCommand
{
    private static readonly Column[] FactColumns = [new("Fact"), new("Values", MayFold: true), new("Source")];
    private static readonly Column[] PreviewColumns =
    [
        new("Id"),
        new("Device", MayFold: true),
        new("Would"),
        new("Rule", MayFold: true),
    ];

    public static Command Create() =>
        new("rules", "Groups whose members follow from what is known of devices.")
        {
            Facts(),
            Preview(),
            Set(),
            Clear(),
        };

    private static Command Facts()
    {
        var command = new Command("facts", "What rules may go by.");
        command.SetAction(
            async (_, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var found = await ApiList.ReadAsync(api, "/api/device-facts", int.MaxValue, ct);
                Listing.Table(FactColumns, found.As(CliJson.Default.DeviceFactKind).Select(Row), found.More);
                return (int)ExitCode.Ok;
            }
        );
        return command;

        static string[] Row(DeviceFactKind fact) =>
            [
                fact.Fact,
                fact.Choices is null ? "-" : string.Join(", ", fact.Choices),
                fact.Claimed ? "the device says so itself" : "the server knows",
            ];
    }

    private static Command Preview()
    {
        var id = CommonOptions.Id("group");
        var file = DraftFile.Option("the rules");
        var json = CommonOptions.Json();
        var command = new Command("preview", "Who would join and leave if these rules were saved; changes nothing.")
        {
            id,
            file,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var draft = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                using var api = MusterApi.FromEnvironment();
                var path = $"{GroupsCommand.Route}/{line.GetValue(id):D}/rules/preview";
                var answer = await api.PostAsync(path, draft, CliJson.Default.JsonElement, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DeviceGroupPreview, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Set()
    {
        var id = CommonOptions.Id("group");
        var file = DraftFile.Option("the rules");
        var json = CommonOptions.Json();
        var command = new Command("set", "Let rules say who is in the group, from now on.") { id, file, json };
        command.SetAction(
            async (line, ct) =>
            {
                var draft = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                using var api = MusterApi.FromEnvironment();
                var path = $"{GroupsCommand.Route}/{line.GetValue(id):D}";
                var version = (await api.GetAsync(path, ct)).Version();
                var answer = await api.PutAsync($"{path}/rules", version, draft, CliJson.Default.JsonElement, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DeviceGroup, GroupText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Clear()
    {
        var id = CommonOptions.Id("group");
        var command = new Command("clear", "Let people say again who is in the group; its devices stay.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{GroupsCommand.Route}/{line.GetValue(id):D}";
                var version = (await api.GetAsync(path, ct)).Version();
                await api.DeleteAsync($"{path}/rules", version, ct);
                Console.WriteLine("Done.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(DeviceGroupPreview preview)
    {
        Listing.Fields([
            new("Devices", $"{preview.Devices}"),
            new("Would join", $"{preview.Joins}"),
            new("Would leave", $"{preview.Leaves}"),
            new("Would stay", $"{preview.Stays}"),
        ]);
        var named = preview
            .Leaving.Select(one => Row(one, "leave"))
            .Concat(preview.Joining.Select(one => Row(one, "join")));
        if (preview.Joins + preview.Leaves > 0)
        {
            Listing.Table(PreviewColumns, named, more: false);
        }

        static string[] Row(PreviewedDevice device, string would) =>
            [device.Id.ToString(), device.DisplayName, would, device.Rule ?? "-"];
    }
}
