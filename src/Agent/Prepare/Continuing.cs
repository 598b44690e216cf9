using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>Whether a person may go on to a device whose preparation failed; the server judges the same.</summary>
internal static class Continuing
{
    /// <returns>Null when they may.</returns>
    public static AgentStop? RefusalOf(DevicePreparation told) =>
        told.Result != DevicePreparation.Failed
            ? new AgentStop(
                ExitCode.Usage,
                "The preparation has not failed.",
                "`muster-agent status` shows how far it is."
            )
        : !told.AllowSkip
            ? new AgentStop(
                ExitCode.Refused,
                "The policy lets nobody continue without what is missing.",
                $"Run `muster-agent {RetryPreparationCommand.Name}`, or ask whoever runs the server."
            )
        : told.Retries == 0
            ? new AgentStop(
                ExitCode.Refused,
                "It was not tried again yet.",
                $"Run `muster-agent {RetryPreparationCommand.Name}` first."
            )
        : null;
}
