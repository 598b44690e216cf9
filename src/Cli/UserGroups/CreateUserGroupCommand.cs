using System.CommandLine;
using Muster.Cli.Api;
using Muster.Contracts.People;

namespace Muster.Cli.UserGroups;

internal static class CreateUserGroupCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the group." };
        var description = new Option<string?>("--description") { Description = "Who is in it.", HelpName = "TEXT" };
        var command = new Command("create", "Make a user group; prints its id.") { name, description };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new UserGroupDraft
                {
                    Name = line.GetRequiredValue(name),
                    Description = line.GetValue(description),
                };
                using var api = MusterApi.FromEnvironment();
                var made = await api.PostAsync(UserGroupsCommand.Route, body, CliJson.Default.UserGroupDraft, ct);
                Console.WriteLine(made.As(CliJson.Default.UserGroup).Id);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
