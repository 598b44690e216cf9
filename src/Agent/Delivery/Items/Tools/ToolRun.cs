namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>How a program ended.</summary>
/// <param name="Output">The end of its standard output.</param>
/// <param name="Errors">The end of its standard error.</param>
internal sealed record ToolRun(ToolEnd End, int ExitCode, string Output, string Errors)
{
    public static ToolRun NotThere { get; } = new(ToolEnd.NotThere, -1, "", "");

    public bool Succeeded => End == ToolEnd.Exited && ExitCode == 0;

    /// <summary>For people: what it said last.</summary>
    public string Said => $"{Output.Trim()}\n{Errors.Trim()}".Trim();
}

internal enum ToolEnd
{
    Exited,

    /// <summary>It took too long and was killed.</summary>
    TooSlow,

    /// <summary>There is no such program.</summary>
    NotThere,
}
