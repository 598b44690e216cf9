using System.CommandLine;

namespace Muster.Cli.People;

internal static class PeopleCommand
{
    public const string Route = "/api/people";

    public static Command Create(TimeProvider clock) =>
        new("people", "The persons that devices belong to.")
        {
            PersonList.Create(clock),
            AddCommand.Create(clock),
            ShowCommand.Create(clock),
            EraseCommand.Create(clock),
        };
}
