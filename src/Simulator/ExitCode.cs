namespace Muster.Simulator;

/// <summary>How the simulator ends; scripts rely on the numbers.</summary>
internal enum ExitCode
{
    Ok = 0,
    Unexpected = 1,
    Usage = 2,
    Unreachable = 3,

    /// <summary>The server understood and said no.</summary>
    Refused = 4,

    /// <summary>Real devices are in, and nobody said that simulated ones may stand beside them.</summary>
    RealDevices = 5,

    /// <summary>Ended by a signal before everything had happened.</summary>
    Interrupted = 130,
}
