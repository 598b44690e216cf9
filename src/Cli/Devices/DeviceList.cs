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
        var search = new Option<string>("--q") { Description = "The beginning of a name.", HelpName = "TEXT" };
        var group = new Option<Guid?>("--group") { Description = "Only devices in this group.", HelpName = "GROUP_ID" };
        var owner = new Option<Guid?>("--owner")
        {
            Description = "Only devices of this person, those that have left among them.",
            HelpName = "PERSON_ID",
        };
        var state = new Option<string>("--state")
        {
            Description = "Only those that are in, or only those that are expected.",
            HelpName = "enrolled|expected",
        };
        return ListCommand.Create(
            "List devices by name.",
            line =>
            {
                List<string> query = [];
                if (line.GetValue(search) is { } q)
                {
                    query.Add($"q={Uri.EscapeDataString(q)}");
                }

                if (line.GetValue(group) is { } member)
                {
                    query.Add($"groupId={member:D}");
                }

                if (line.GetValue(owner) is { } person)
                {
                    query.Add($"ownerId={person:D}");
                }

                if (line.GetValue(state) is { } listed)
                {
                    query.Add($"state={Uri.EscapeDataString(listed)}");
                }

                return query.Count == 0 ? DevicesCommand.Route : $"{DevicesCommand.Route}?{string.Join('&', query)}";
            },
            Columns,
            CliJson.Default.Device,
            device => Row(device, clock.GetUtcNow()),
            search,
            group,
            owner,
            state
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
