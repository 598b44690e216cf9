namespace Muster.Protocols.Agent.Preparation;

/// <summary>
/// What has to be finished on a device before it is handed to its user, and how far that is by what the server knows. A device without one is in
/// no preparation mode.
/// </summary>
public sealed record DevicePreparation
{
    /// <summary>A <see cref="Result"/>, and so are the next two.</summary>
    public const string InProgress = "in_progress";
    public const string Success = "success";
    public const string Failed = "failed";

    /// <summary>Of the enrollment that it is part of: another one is another preparation.</summary>
    public required Guid Id { get; init; }

    public required Guid PolicyId { get; init; }

    public required string PolicyName { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>For all of it, from the identity on.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>Null until the device has said that it holds its identity.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What to show instead of the usual text when it failed.</summary>
    public string? CustomErrorMessage { get; init; }

    /// <summary>Whether people may continue to the device after it failed again.</summary>
    public required bool AllowSkip { get; init; }

    public required bool ShowDiagnosticsLink { get; init; }

    /// <summary><c>standard</c> or <c>administrator</c>.</summary>
    public required string UserAccountType { get; init; }

    /// <summary>What has to be there before it is complete; nothing else holds it up.</summary>
    public required IReadOnlyList<RequiredItem> Required { get; init; }

    /// <summary>The last that the device told, a value of <see cref="DevicePrepSync"/>; null when it told none of this attempt.</summary>
    public string? Phase { get; init; }

    /// <summary><c>in_progress</c>, <c>success</c> or <c>failed</c>.</summary>
    public required string Result { get; init; }

    /// <summary>Why it failed, of the server's catalogue, for example <c>ENR-1601</c>.</summary>
    public string? FailureCode { get; init; }

    /// <summary>How often it was tried again after it had failed; one more begins all phases anew.</summary>
    public required int Retries { get; init; }
}

/// <param name="Kind"><c>app</c> or <c>script</c>, as in a manifest.</param>
/// <param name="State"><c>installed</c>, <c>in_progress</c> or <c>failed</c>, by what the device reported.</param>
public sealed record RequiredItem(string Kind, Guid Id, string Name, string? State = null);

/// <summary>Answer of <c>GET /agent/v1/preparation</c>.</summary>
public sealed record PreparationAnswer
{
    /// <summary>Null when nothing is prepared on this device, and nothing was.</summary>
    public DevicePreparation? Preparation { get; init; }
}
