using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.People;

internal static class ListCommand
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

    public static Command Create(TimeProvider clock)
    {
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("list", "List persons.") { limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var list = await ApiList.ReadAsync(api, PeopleCommand.Route, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(list);
                    return (int)ExitCode.Ok;
                }

                var now = clock.GetUtcNow();
                Listing.Table(Columns, list.As(CliJson.Default.Person).Select(person => Row(person, now)), list.More);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

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
