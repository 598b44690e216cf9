using System.CommandLine;
using System.Text.Json;
using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.Kernel.Text;

namespace Muster.Agent.Status;

internal static class StatusCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var online = new Option<bool>("--online") { Description = "Ask the server, once." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command(
            "status",
            "Show where this device stands. Ends with 0 while it waits or is in, 5 when it was turned down, 7 when it never asked."
        )
        {
            online,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var folder = StateFolder.Look(line.GetRequiredValue(folderOption));
                if (folder?.Read() is not { } state)
                {
                    Write(
                        new StatusReport { State = Standing.NotEnrolled.Word(), Online = false },
                        line.GetValue(json)
                    );
                    return (int)ExitCode.NotEnrolled;
                }

                var report = StatusReport.Of(folder, state);
                var standing = state.Standing;
                if (line.GetValue(online))
                {
                    using var session = Session.Resume(folder, state, clock);
                    var heard = await Hearing.AskAsync(session, ct);
                    standing = heard.Standing;
                    report = report with
                    {
                        State = standing.Word(),
                        Since = standing == state.Standing ? report.Since : null,
                        Online = true,
                        Reason = ClaimedText.Clean(heard.Reason, 500),
                    };
                }

                Write(report, line.GetValue(json));
                return (int)standing.Exit();
            }
        );
        return command;
    }

    private static void Write(StatusReport report, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, StatusJson.Default.StatusReport));
        }
        else
        {
            report.Write(Console.Out);
        }
    }
}
