using System.Text.Json.Serialization;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Targets;

/// <summary>https://learn.microsoft.com/graph/api/intune-deviceconfigv2-devicemanagementconfigurationpolicy-setenrollmenttimedevicemembershiptarget</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record SetMembershipTarget(
    IReadOnlyList<MembershipTarget>? EnrollmentTimeDeviceMembershipTargets = null
);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record MembershipTarget(string? TargetType = null, string? TargetId = null)
{
    public const string StaticSecurityGroup = "staticSecurityGroup";
}

/// <summary>https://learn.microsoft.com/graph/api/resources/intune-shared-enrollmenttimedevicemembershiptargetresult</summary>
internal sealed record MembershipTargetResult(
    [property: JsonPropertyName("@odata.context")] string Context,
    [property: JsonPropertyName("@odata.type")] string Type,
    bool ValidationSucceeded,
    IReadOnlyList<MembershipTargetStatus> EnrollmentTimeDeviceMembershipTargetValidationStatuses
)
{
    public const string TypeName = "#microsoft.graph.enrollmentTimeDeviceMembershipTargetResult";

    /// <summary>Not in the documented type; public scripts read the group from it.</summary>
    public IReadOnlyList<MembershipTarget>? EnrollmentTimeDeviceMembershipTargets { get; init; }
}

/// <param name="TargetValidationErrorCode"><c>unknown</c>, the default of the type, when there is no error.</param>
internal sealed record MembershipTargetStatus(
    Guid TargetId,
    bool ValidationSucceeded,
    string TargetValidationErrorCode
);

/// <summary>https://learn.microsoft.com/en-us/graph/api/intune-deviceconfigv2-devicemanagementconfigurationpolicy-assignjustintimeconfiguration</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record AssignJustInTime(JustInTimeAssignments? JustInTimeAssignments = null);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record JustInTimeAssignments(string? TargetType = null, IReadOnlyList<string>? Target = null)
{
    public const string SecurityGroup = "entraSecurityGroup";
}

internal sealed record JustInTimeShown(
    [property: JsonPropertyName("@odata.context")] string Context,
    string TargetType,
    IReadOnlyList<Guid> Target
);
