namespace Muster.Agent;

/// <summary>Ends a command with a code and two sentences: what happened, and what to do.</summary>
internal sealed class AgentStop(ExitCode code, string what, string remedy) : Exception(what)
{
    public ExitCode Code { get; } = code;

    public string Remedy { get; } = remedy;
}
