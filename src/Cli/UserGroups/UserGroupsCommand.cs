using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.People;

namespace Muster.Cli.UserGroups;

internal static class UserGroupsCommand
{
    public const string Route = "/api/user-groups";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Description", MayFold: true),
        new("Members"),
        new("Created"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var name = new Option<string?>("--name") { Description = "Only names that begin so.", HelpName = "TEXT" };
        return new("user-groups", "Groups of persons, which rules of device groups may go by.")
        {
            ListCommand.Create(
                "List user groups, by name.",
                line => Query.Of(Route, ("q", line.GetValue(name))),
                Columns,
                CliJson.Default.UserGroup,
                group =>
                    [
                        group.Id.ToString(),
                        group.Name,
                        group.Description ?? "",
                        $"{group.Members}",
                        Ages.Ago(group.CreatedAt, clock.GetUtcNow()),
                    ],
                name
            ),
            ShowCommand.Create("group", "Show one group.", Route, CliJson.Default.UserGroup, Write),
            CreateUserGroupCommand.Create(),
            RenameCommand.Create(),
            DeleteCommand.Create(
                "group",
                "Delete a group; the people in it stay.",
                Route,
                CliJson.Default.UserGroup,
                group => group.Name
            ),
            MoveCommand.Create("add", "Put persons into a group; who is in it stays."),
            MoveCommand.Create("remove", "Take persons out of a group."),
            MembersCommand.Create(clock),
        };
    }

    public static void Write(UserGroup group) =>
        Listing.Fields([
            new("Id", group.Id.ToString()),
            new("Name", group.Name),
            new("Description", group.Description),
            new("Members", $"{group.Members}"),
            new("Created", Ages.Exact(group.CreatedAt)),
            new("Version", $"{group.Version}"),
        ]);
}
