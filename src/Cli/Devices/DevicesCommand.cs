using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.Devices;

internal static class DevicesCommand
{
    private const string Route = "/api/devices";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Device key"),
        new("Owner", MayFold: true),
        new("Groups", MayFold: true),
        new("Enrolled"),
    ];

    public static Command Create(TimeProvider clock) => new("devices", "Enrolled devices.") { List(clock) };

    private static Command List(TimeProvider clock)
    {
        var group = new Option<Guid?>("--group") { Description = "Only devices in this group.", HelpName = "GROUP_ID" };
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("list", "List devices by name.") { group, limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = line.GetValue(group) is { } id ? $"{Route}?groupId={id:D}" : Route;
                var list = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(list);
                    return (int)ExitCode.Ok;
                }

                var now = clock.GetUtcNow();
                Listing.Table(Columns, list.As(CliJson.Default.Device).Select(device => Row(device, now)), list.More);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(Device device, DateTimeOffset now) =>
        [
            device.Id.ToString(),
            device.DisplayName,
            device.DeviceKey,
            device.Owner?.DisplayName ?? "-",
            string.Join(", ", device.Groups.Select(group => group.Name)),
            Ages.Ago(device.EnrolledAt, now),
        ];
}
