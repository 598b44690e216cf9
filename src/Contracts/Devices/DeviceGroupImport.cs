namespace Muster.Contracts.Devices;

/// <summary>What a file of groups and their members comes to, line by line.</summary>
public sealed record DeviceGroupImport
{
    /// <summary>False: this is what would happen.</summary>
    public required bool Applied { get; init; }

    public required int Created { get; init; }

    public required int Added { get; init; }

    public required int Removed { get; init; }

    /// <summary>Rows that were left out whole.</summary>
    public required int Refused { get; init; }

    /// <summary>Members that no device is, over all rows.</summary>
    public required int Unknown { get; init; }

    public required IReadOnlyList<ImportedDeviceGroup> Rows { get; init; }
}

public sealed record ImportedDeviceGroup
{
    /// <summary>In the file, from 1.</summary>
    public required int Line { get; init; }

    public required string Group { get; init; }

    /// <summary><c>created</c>, <c>changed</c>, <c>unchanged</c> or <c>refused</c>.</summary>
    public required string Outcome { get; init; }

    public required int Added { get; init; }

    public required int Removed { get; init; }

    /// <summary>Were in it, and stay.</summary>
    public required int Stay { get; init; }

    /// <summary>Members that no device is, or more than one; at most 20 of them.</summary>
    public required IReadOnlyList<ImportFault> Faults { get; init; }

    public required int FaultCount { get; init; }
}

/// <param name="Value">As it stands in the file.</param>
public sealed record ImportFault(string Code, string Message, string? Value = null);
