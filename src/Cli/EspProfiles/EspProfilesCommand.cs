using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.StatusPages;

namespace Muster.Cli.EspProfiles;

internal static class EspProfilesCommand
{
    public const string Route = "/api/devices/esp-profiles";

    private static readonly Column[] Columns =
    [
        new("Priority"),
        new("Id"),
        new("Name", MayFold: true),
        new("Status"),
        new("Groups", MayFold: true),
        new("Blocking apps"),
        new("Timeout"),
    ];

    public static Command Create()
    {
        var type = CliJson.Default.EspProfile;
        return new("esp-profiles", "Profiles of the enrollment status page.")
        {
            ListCommand.Create("List them, in the order in which they count.", _ => Route, Columns, type, Row),
            ShowCommand.Create("profile", "Show one profile.", Route, type, EspProfileText.Write),
            ResolveCommand.Create(),
            CreateCommand.Create(
                "profile",
                "Make a profile; it counts after those that there are.",
                Route,
                type,
                EspProfileText.Write
            ),
            ChangeCommand.Create(
                "profile",
                "Change a profile; devices that were admitted before keep what they got.",
                Route,
                type,
                EspProfileText.Write
            ),
            CopyCommand.Create(
                "profile",
                "Make a profile with the settings of another, assigned to no group.",
                Route,
                name => new CopyEspProfile { Name = name },
                CliJson.Default.CopyEspProfile,
                type,
                EspProfileText.Write
            ),
            ReorderCommand.Create(),
            DeleteCommand.Create(
                "profile",
                "Delete a profile; devices that were admitted under it keep what they got.",
                Route,
                type,
                profile => profile.Name
            ),
        };
    }

    private static string[] Row(EspProfile profile) =>
        [
            EspProfileText.PlaceOf(profile.Priority),
            profile.Id.ToString(),
            profile.Name,
            profile.Status,
            EspProfileText.GroupsOf(profile.AssignedGroups) ?? "",
            $"{profile.BlockingApps.Count}",
            $"{profile.TimeoutMinutes} min",
        ];
}
