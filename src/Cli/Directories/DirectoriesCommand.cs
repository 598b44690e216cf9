using System.CommandLine;

namespace Muster.Cli.Directories;

internal static class DirectoriesCommand
{
    public const string Route = "/api/directories";

    public static Command Create() =>
        new("directories", "The directories that people of lists are looked up in.")
        {
            ListCommand.Create(),
            ShowCommand.Create(),
            AddCommand.Create(),
            ValidateCommand.Create(),
            RemoveCommand.Create(),
        };

    public static string One(Guid id) => $"{Route}/{id:D}";
}
