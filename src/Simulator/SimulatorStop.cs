namespace Muster.Simulator;

/// <summary>Ends a command with a code, what happened, and what to do.</summary>
internal sealed class SimulatorStop(ExitCode code, string what, string remedy) : Exception(what)
{
    public ExitCode Code { get; } = code;

    public string Remedy { get; } = remedy;
}
