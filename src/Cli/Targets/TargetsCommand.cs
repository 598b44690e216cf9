using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Targets;

internal static class TargetsCommand
{
    public const string Route = "/api/devices/enrollment-status/targets";

    public static Command Create() =>
        new("targets", "How fast and how well enrollment should go, and how it goes.")
        {
            ListCommand.Create(
                "List them, in the order in which they were set.",
                _ => Route,
                TargetText.Columns,
                CliJson.Default.EnrollmentTarget,
                TargetText.Row
            ),
            SetCommand.Create(),
            Delete(),
        };

    /// <summary>Targets are few, and read together only.</summary>
    private static Command Delete()
    {
        var id = CommonOptions.Id("target");
        var command = new Command("delete", "Delete a target; what was counted stays.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var wanted = line.GetValue(id);
                var all = (await ApiList.ReadAsync(api, Route, int.MaxValue, ct)).As(CliJson.Default.EnrollmentTarget);
                var target =
                    all.FirstOrDefault(one => one.Id == wanted)
                    ?? throw new CliStop(ExitCode.NotFound, $"There is no target {wanted}.");
                await api.DeleteAsync($"{Route}/{target.Id:D}", target.Version, ct);
                Console.WriteLine($"Deleted: {TargetText.Demand(target)}.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
