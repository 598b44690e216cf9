using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.UserGroups;

/// <summary>Puts persons into a group or takes them out, as many at a time as the server takes.</summary>
internal static class MoveCommand
{
    private const int AtOnce = 500;

    private static readonly Column[] Columns = [new("Person"), new("Outcome")];

    public static Command Create(string verb, string description)
    {
        var id = CommonOptions.Id("group");
        var people = new Argument<Guid[]>("PERSON_ID")
        {
            Description = "Ids of the persons, in full.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(verb, description) { id, people };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var items = new List<ChangedUserGroupMember>();
                foreach (var some in line.GetRequiredValue(people).Chunk(AtOnce))
                {
                    var body = new ChangeUserGroupMembers { People = some };
                    var path = $"{UserGroupsCommand.Route}/{line.GetValue(id):D}/members/{verb}";
                    var answer = await api.PostAsync(path, body, CliJson.Default.ChangeUserGroupMembers, ct);
                    items.AddRange(answer.As(CliJson.Default.UserGroupMembersChange).Items);
                }

                Listing.Table(Columns, items.Select(item => new[] { item.Id.ToString(), item.Outcome }), more: false);
                return (int)(items.Exists(item => item.Outcome == "not_found") ? ExitCode.Partly : ExitCode.Ok);
            }
        );
        return command;
    }
}
