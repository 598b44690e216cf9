using System.CommandLine;

namespace Muster.Cli.Queue;

internal static class QueueCommand
{
    public static Command Create(TimeProvider clock) =>
        new("queue", "Devices that ask to be let in.")
        {
            RequestList.Create(clock),
            ShowCommand.Create(clock),
            ApproveCommand.Create(clock),
            RejectCommand.Create(clock),
            UndoCommand.Create(clock),
            ReopenCommand.Create(clock),
            SummaryCommand.Create(clock),
            ExportCommand.Create(),
        };
}
