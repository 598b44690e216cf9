namespace Muster.Contracts.Simulation;

/// <summary>What happens to the devices of a simulated fleet, in this order and all in one transaction.</summary>
public sealed record SimulatedSteps
{
    /// <summary>
    /// Name of the fleet: 1 to 50 letters, digits, blanks, dots, hyphens and underscores, the first a letter or a digit. Its enrollments are
    /// marked as simulated for ever.
    /// </summary>
    public required string Fleet { get; init; }

    /// <summary>Needed once real devices are in: nobody mixes simulated enrollments among them by mistake.</summary>
    public bool BesideRealDevices { get; init; }

    /// <summary>1 to 500.</summary>
    public required IReadOnlyList<SimulatedStep> Steps { get; init; }
}

/// <summary>One thing that happens to one device.</summary>
public sealed record SimulatedStep
{
    /// <summary>Which device of the fleet; any text, 1 to 100 characters.</summary>
    public required string Device { get; init; }

    /// <summary>
    /// Counts the steps of this device from 1. A step whose number is not above the device's last is not taken again, so whoever had no answer
    /// may send everything once more. Without a number every call is a new one.
    /// </summary>
    public long? No { get; init; }

    /// <summary><c>begin</c>, <c>reach</c>, <c>note</c>, <c>fail</c> or <c>cancel</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>With <c>begin</c>: for example <c>windows</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>With <c>begin</c>: for example <c>WindowsAutopilot</c>.</summary>
    public string? Method { get; init; }

    /// <summary>With <c>begin</c>: as the device calls itself.</summary>
    public string? Name { get; init; }

    /// <summary>With <c>begin</c>: for example <c>Windows 11</c>.</summary>
    public string? OsVersion { get; init; }

    /// <summary>With <c>begin</c>: Peer ID of a person, whose device it becomes.</summary>
    public string? PeerId { get; init; }

    /// <summary>With <c>begin</c> where it begins (<c>authenticating</c> when not given), with <c>reach</c> where it is now.</summary>
    public string? State { get; init; }

    /// <summary>With <c>fail</c>: who says so, as in the error catalogue.</summary>
    public string? Source { get; init; }

    /// <summary>With <c>fail</c>: the step in which it came up.</summary>
    public string? Phase { get; init; }

    /// <summary>With <c>fail</c>.</summary>
    public string? Code { get; init; }

    /// <summary>With <c>fail</c> the message, with <c>note</c> what the device reports.</summary>
    public string? Text { get; init; }
}

/// <summary>What became of the steps.</summary>
/// <param name="Done">Steps that changed something.</param>
/// <param name="Ignored">Steps that came too late, or led nowhere from where the device was.</param>
/// <param name="Repeated">Steps that were taken before.</param>
public sealed record SimulationAnswer(int Done, int Ignored, int Repeated);
