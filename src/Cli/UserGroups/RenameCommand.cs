using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.People;

namespace Muster.Cli.UserGroups;

/// <summary>What is not said stays as it is.</summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("group");
        var name = new Argument<string>("NAME") { Description = "Its new name." };
        var description = new Option<string?>("--description")
        {
            Description = "Who is in it; an empty text takes the description away. Default: as it is.",
            HelpName = "TEXT",
        };
        var json = CommonOptions.Json();
        var command = new Command("rename", "Give a group another name; devices follow rules that name it.")
        {
            id,
            name,
            description,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{UserGroupsCommand.Route}/{line.GetValue(id):D}";
                var there = (await api.GetAsync(path, ct)).As(CliJson.Default.UserGroup);
                var draft = new UserGroupDraft
                {
                    Name = line.GetRequiredValue(name),
                    Description = line.GetValue(description) ?? there.Description,
                };
                var answer = await api.PutAsync(path, there.Version, draft, CliJson.Default.UserGroupDraft, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.UserGroup, UserGroupsCommand.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
