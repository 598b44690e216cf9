using System.CommandLine;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.People;

internal static class PersonList
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Peer ID"),
        new("Status"),
        new("Enrollment"),
        new("Devices"),
        new("Created"),
    ];

    public static Command Create(TimeProvider clock) =>
        ListCommand.Create(
            "List persons.",
            _ => PeopleCommand.Route,
            Columns,
            CliJson.Default.Person,
            person => Row(person, clock.GetUtcNow())
        );

    private static string[] Row(Person person, DateTimeOffset now) =>
        [
            person.Id.ToString(),
            person.DisplayName,
            person.PeerId,
            person.Status,
            person.Enrollment,
            $"{person.DeviceKeyFingerprints.Count}",
            Ages.Ago(person.CreatedAt, now),
        ];
}
