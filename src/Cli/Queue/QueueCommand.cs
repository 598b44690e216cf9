using System.CommandLine;
using Muster.Cli.Verbs;

namespace Muster.Cli.Queue;

internal static class QueueCommand
{
    public static Command Create(TimeProvider clock)
    {
        var exported = new RequestSelection();
        return new("queue", "Devices that ask to be let in.")
        {
            RequestList.Create(clock),
            ShowCommand.Create(clock),
            ApproveCommand.Create(clock),
            RejectCommand.Create(clock),
            UndoCommand.Create(clock),
            ReopenCommand.Create(clock),
            SummaryCommand.Create(clock),
            ExportCommand.Create(
                "export",
                "Write the list as CSV, all of it.",
                line => $"{QueueRoutes.All}/export?{exported.Query(line)}",
                exported.Options
            ),
        };
    }
}
