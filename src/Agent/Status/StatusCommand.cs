using System.CommandLine;
using System.Text.Json;
using Muster.Agent.Connection;
using Muster.Agent.Prepare;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.Kernel.Text;

namespace Muster.Agent.Status;

internal static class StatusCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var online = new Option<bool>("--online") { Description = "Ask the server, once." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var noCode = ApprovalCode.HideOption();
        var command = new Command(
            "status",
            "Show where this device stands. Ends with 0 while it waits or is in, 5 when it was turned down, 7 when it never asked."
        )
        {
            online,
            json,
            noCode,
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
                        Words = standing == Standing.Pending ? report.Words : null,
                        ApproveAt = standing == Standing.Pending ? report.ApproveAt : null,
                        State = standing.Word(),
                        Since = standing == state.Standing ? report.Since : null,
                        Online = true,
                        Reason = ClaimedText.Clean(heard.Reason, 500),
                        Preparation =
                            standing == Standing.Active
                                ? await PreparationHearing.AskAsync(session, ct)
                                : report.Preparation,
                    };
                }

                Write(report, line.GetValue(json));
                if (report.Words is not null && !line.GetValue(json) && !line.GetValue(noCode))
                {
                    ApprovalCode.Write(ApprovalLink.Of(state));
                }

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
