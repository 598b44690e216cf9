using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Directories;

internal static class RemoveCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("directory");
        var command = new Command("remove", "Remove a directory that no unfinished import uses; people stay.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = DirectoriesCommand.One(line.GetValue(id));
                var known = (await api.GetAsync(path, ct)).As(CliJson.Default.DirectoryDomain);
                await api.DeleteAsync(path, known.Version, ct);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
