using System.CommandLine;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.Devices;

internal static class DeviceList
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Device key"),
        new("Status"),
        new("Owner", MayFold: true),
        new("Groups", MayFold: true),
        new("Enrolled"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var filter = new DeviceFilter();
        return ListCommand.Create(
            "List devices by name.",
            line => filter.On(DevicesCommand.Route, line),
            Columns,
            CliJson.Default.Device,
            device => Row(device, clock.GetUtcNow()),
            filter.Options
        );
    }

    private static string[] Row(Device device, DateTimeOffset now) =>
        [
            device.Id.ToString(),
            device.DisplayName,
            device.DeviceKey ?? "-",
            device.Status,
            device.Owner?.DisplayName ?? "-",
            string.Join(", ", device.Groups.Select(group => group.Name)),
            device.EnrolledAt is { } at ? Ages.Ago(at, now) : "-",
        ];
}
