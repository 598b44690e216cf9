using System.CommandLine;
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
        return ListCommand.Create(
            "List devices by name.",
            line => line.GetValue(group) is { } id ? $"{Route}?groupId={id:D}" : Route,
            Columns,
            CliJson.Default.Device,
            device => Row(device, clock.GetUtcNow()),
            group
        );
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
