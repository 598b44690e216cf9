namespace Muster.Modules.Devices.Instances;

/// <summary>One start of an agent, as a call names it.</summary>
/// <param name="Instance">32 lowercase hex digits that the agent draws at its start and keeps in memory only.</param>
/// <param name="SignedAt">When the call was signed, by the clock of the machine, to the second.</param>
/// <param name="Address">Where the call came from.</param>
/// <param name="Claim">What the machine says of itself; null on calls that do not say.</param>
public sealed record HeardInstance(
    string Instance,
    DateTimeOffset SignedAt,
    string Address,
    MachineClaim? Claim = null
);

/// <summary>What a machine says of itself. It proves nothing.</summary>
public sealed record MachineClaim
{
    public required string ComputerName { get; init; }

    public string? SerialNumber { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }
}
