namespace Muster.Cli;

/// <summary>How the CLI ends; scripts rely on the numbers.</summary>
internal enum ExitCode
{
    Ok = 0,
    Unexpected = 1,
    Usage = 2,
    Unreachable = 3,

    /// <summary>The server understood and said no; its problem document says why.</summary>
    Refused = 4,
    NotFound = 5,

    /// <summary>The command was carried out, and what it looked at does not hold; each fault was named.</summary>
    CheckFailed = 6,

    /// <summary>Of many things some were done and some refused; each refusal was named.</summary>
    Partly = 7,

    /// <summary>Files and console both changed something: a person has to say which counts.</summary>
    Conflict = 8,

    /// <summary>All was done that can be; some of it waits for a second person.</summary>
    Waiting = 9,
}
