namespace Muster.Modules.Devices.Import;

/// <summary>One line of a file of groups.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Members">As they stand there, each once.</param>
/// <param name="Fault">Why the line cannot be used at all.</param>
internal sealed record GroupRow(
    int Line,
    string Group,
    IReadOnlyList<string> Members,
    string? Description,
    Contracts.Devices.ImportFault? Fault = null
);
