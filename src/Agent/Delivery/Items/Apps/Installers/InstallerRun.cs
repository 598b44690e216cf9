using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

internal static class InstallerRun
{
    /// <summary>Large programs take their time; one that waits for somebody to click waits for good.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(60);

    /// <summary>What every installer may end with; each adds what its own exit codes say.</summary>
    public static ItemOutcome Judge(ToolCall call, ToolRun run) =>
        run.End switch
        {
            ToolEnd.NotThere => ItemOutcome.Failed("tool_missing", $"There is no {call.Program}. {run.Errors}".Trim()),
            ToolEnd.TooSlow => ItemOutcome.Failed(
                "timeout",
                $"It ran longer than {call.Patience.TotalMinutes} minutes and was killed.\n{run.Said}"
            ),
            _ when run.ExitCode == 0 => ItemOutcome.Done,
            _ => ItemOutcome.Failed("exit_code", $"{call.Program} ended with {run.ExitCode}.\n{run.Said}"),
        };
}
