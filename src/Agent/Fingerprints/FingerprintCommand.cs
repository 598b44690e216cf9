using System.CommandLine;
using System.Text.Json;
using Muster.Agent.State;

namespace Muster.Agent.Fingerprints;

internal static class FingerprintCommand
{
    public static Command Create(Option<string> folderOption)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("fingerprint", "Show this device's fingerprint in every form, to be compared.")
        {
            json,
        };
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(folderOption);
            using var folder =
                StateFolder.Look(path)
                ?? throw new AgentStop(
                    ExitCode.NotEnrolled,
                    $"There is no device key: {path} does not exist.",
                    "Run `muster-agent enroll`, which makes one, or name the right folder with --state."
                );
            var report = FingerprintReport.Of(folder);
            if (line.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, FingerprintJson.Default.FingerprintReport));
            }
            else
            {
                report.Write(Console.Out);
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }
}
