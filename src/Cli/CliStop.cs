namespace Muster.Cli;

/// <summary>Ends a command with a code, what happened, and what to do.</summary>
internal sealed class CliStop(ExitCode code, string what, string? remedy = null) : Exception(what)
{
    public ExitCode Code { get; } = code;

    public string? Remedy { get; } = remedy;
}
