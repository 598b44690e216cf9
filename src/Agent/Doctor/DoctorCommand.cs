using System.CommandLine;
using System.Text.Json;
using Muster.Agent.Configuration;

namespace Muster.Agent.Doctor;

internal static class DoctorCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var server = new Option<string?>("--server")
        {
            Description = "The server to examine. Default: the one of this device, or of its configuration file.",
            HelpName = "URL",
        };
        var config = ConfigurationFile.Option();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command(
            "doctor",
            "Find out why this device cannot reach its server or is not let in; changes nothing. Ends with 0 when nothing failed, else with the code of the first check that did."
        )
        {
            server,
            config,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var examination = new Examination(
                    line.GetRequiredValue(folderOption),
                    line.GetValue(config),
                    line.GetValue(server),
                    clock
                );
                var report = await examination.RunAsync(ct);
                if (line.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(report, DoctorJson.Default.DoctorReport));
                }
                else
                {
                    report.Write(Console.Out);
                }

                return (int)report.Code;
            }
        );
        return command;
    }
}
