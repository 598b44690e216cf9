namespace Muster.Contracts.Devices;

/// <summary>Several machines use the key of one device: a copied state folder, or a theft.</summary>
public sealed record SharedKey
{
    public required Guid Id { get; init; }

    public required Guid DeviceId { get; init; }

    public required string DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public DeviceOwner? Owner { get; init; }

    /// <summary><c>open</c>, <c>decided</c> (the machine that stays has not changed its key yet) or <c>settled</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The device is suspended because of it, and nobody has let it go on since.</summary>
    public required bool Suspended { get; init; }

    /// <summary><c>keep</c>, <c>anew</c> or <c>dismiss</c>.</summary>
    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The machines, the one that was heard first of them first.</summary>
    public required IReadOnlyList<SharedKeyMachine> Machines { get; init; }

    /// <summary>Whether the caller may decide on it.</summary>
    public required bool Decidable { get; init; }
}

/// <summary>One machine, by one start of its agent. What it says of itself proves nothing.</summary>
public sealed record SharedKeyMachine
{
    /// <summary>32 hex digits that the agent draws at each start.</summary>
    public required string Instance { get; init; }

    public string? ComputerName { get; init; }

    public string? SerialNumber { get; init; }

    public string? Platform { get; init; }

    public string? OsVersion { get; init; }

    public string? AgentVersion { get; init; }

    /// <summary>Where its last call came from.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset FirstHeardAt { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>What it is told to do: <c>rotate_key</c> or <c>enroll_anew</c>.</summary>
    public string? Remedy { get; init; }
}

/// <summary>What becomes of the machines.</summary>
public sealed record DecideSharedKey
{
    /// <summary>
    /// <c>keep</c>: one machine stays the device and changes its key, the others become new devices. <c>anew</c>: the device is revoked, each
    /// machine becomes a new one. <c>dismiss</c>: it is one machine after all.
    /// </summary>
    public required string Decision { get; init; }

    /// <summary>The machine that stays; with <c>keep</c> only.</summary>
    public string? Instance { get; init; }
}
