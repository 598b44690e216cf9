namespace Muster.Protocols.Agent.Preparation;

/// <summary>Kinds of reported events by which a device says how far its preparation is.</summary>
public static class PreparationEvents
{
    /// <summary>With <see cref="DevicePrepSync"/>.</summary>
    public const string Sync = "devicePrepSync";

    /// <summary>With <see cref="DevicePrepPage"/>.</summary>
    public const string Page = "devicePrepPage";

    /// <summary>Somebody at the device has it tried again after it failed. No data.</summary>
    public const string Retry = "devicePrepRetry";

    /// <summary>Somebody at the device continues without it. No data.</summary>
    public const string Skip = "devicePrepSkip";

    /// <summary>A note for the timeline, with <see cref="DevicePrepAdministrators"/>.</summary>
    public const string Administrators = "devicePrepAdministrators";
}

/// <summary>The values of the alert <c>com.microsoft/MDM/DevicePrepSync</c>, [MS-MDM] 3.2.5.1.6, said by an agent.</summary>
public sealed record DevicePrepSync
{
    public const string PendingProvisioning = "PendingProvisioning";
    public const string Bootstrapping = "Bootstrapping";
    public const string ExecutingProvisioning = "ExecutingProvisioning";
    public const string ProvisioningComplete = "ProvisioningComplete";

    public required string Value { get; init; }
}

/// <summary><c>PageStatus</c> of the DevicePreparation CSP: 0 disabled, 1 enabled, 2 in progress, 3 exited on success, 4 exited on failure.</summary>
public sealed record DevicePrepPage
{
    public const int ExitedOnFailure = 4;

    public required int Status { get; init; }

    /// <summary>What failed, for people; the server goes by what the device reported of its items.</summary>
    public string? What { get; init; }
}

/// <summary>What became of the local administrators where the policy wants standard users.</summary>
public sealed record DevicePrepAdministrators
{
    /// <summary>How many memberships of people were taken away.</summary>
    public required int Removed { get; init; }

    /// <summary>How many could not be; it is tried again.</summary>
    public int? Failed { get; init; }

    /// <summary>True where the agent cannot change them at all.</summary>
    public bool? Unsupported { get; init; }
}
