using Muster.Kernel.Ids;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>Stored as JSON: a member that comes later is nullable, so that rows from before can still be read.</summary>
internal sealed record PolicySettings
{
    public required int TimeoutMinutes { get; init; }

    public string? CustomErrorMessage { get; init; }

    public required bool AllowSkipAfterRetries { get; init; }

    public required bool ShowDiagnosticsLink { get; init; }

    public required UserAccountType UserAccountType { get; init; }

    public required IReadOnlyList<Guid> AppIds { get; init; }

    public required IReadOnlyList<Guid> ScriptIds { get; init; }

    public required GroupFailure WhenGroupFails { get; init; }
}

/// <summary>A checked draft.</summary>
internal sealed record PolicyContent(
    string Name,
    string? Description,
    PreparationMode Mode,
    DeviceGroupId? Group,
    string? Rules,
    PolicySettings Settings,
    IReadOnlyList<UserGroupId> UserGroups
);

internal enum UserAccountType
{
    Standard,
    Administrator,
}

internal enum GroupFailure
{
    /// <summary>A person decides about the device.</summary>
    Hold,

    /// <summary>It comes in, and an alarm is raised.</summary>
    Continue,
}
