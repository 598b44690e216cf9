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

    /// <summary>A log was read and does not verify; each fault was named.</summary>
    NotProved = 6,
}
