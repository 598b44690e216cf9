using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>Stored as JSON: a member that comes later is nullable, so that rows from before can still be read.</summary>
internal sealed record EspSettings
{
    public required IReadOnlyList<BlockingApp> BlockingApps { get; init; }

    public required int TimeoutMinutes { get; init; }

    public required bool ShowProgress { get; init; }

    public required bool DeviceBlock { get; init; }

    public required bool ShowAccountProgress { get; init; }

    public required bool AccountBlock { get; init; }

    public required bool AllowSkip { get; init; }

    public required bool ShowErrorDetails { get; init; }

    public required bool AllowRetry { get; init; }

    public required bool AllowReset { get; init; }

    public required bool AllowUseOnFailure { get; init; }

    public required bool AllowLogCollection { get; init; }

    public required bool OnlyOobe { get; init; }

    public required string TechnicianPhaseMode { get; init; }

    public required bool QualityUpdates { get; init; }

    public string? CustomHeading { get; init; }

    public string? CustomMessage { get; init; }

    public string? SupportUrl { get; init; }
}

/// <summary>A profile as somebody wants it, checked.</summary>
internal sealed record EspContent(
    string Name,
    string? Description,
    EspProfileStatus Status,
    EspSettings Settings,
    IReadOnlyList<DeviceGroupId> Groups
);

internal enum TechnicianPhaseMode
{
    AllApps,
    BlockingApps,
}
