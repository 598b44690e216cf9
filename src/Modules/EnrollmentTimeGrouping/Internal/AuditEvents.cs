using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

internal abstract record PolicyAudited([property: JsonIgnore] Guid PolicyId)
{
    public const string Kind = "device_preparation_policy";

    public AuditedEntity Entity => new(Kind, PolicyId.ToString());
}

/// <param name="Settings">Everything that it says, as <c>name: value</c>.</param>
internal sealed record DevicePreparationPolicyCreated(
    Guid PolicyId,
    string Name,
    Guid? CopyOf,
    IReadOnlyList<string> Settings
) : PolicyAudited(PolicyId), IAuditEvent
{
    public static string Action => "device_preparation_policy_created";
}

/// <param name="Before">What changed, as <c>name: value</c>, and nothing else.</param>
internal sealed record DevicePreparationPolicyChanged(
    Guid PolicyId,
    string Name,
    int PolicyVersion,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After
) : PolicyAudited(PolicyId), IAuditEvent
{
    public static string Action => "device_preparation_policy_changed";
}

/// <param name="Settings">Everything that it said.</param>
internal sealed record DevicePreparationPolicyDeleted(Guid PolicyId, string Name, IReadOnlyList<string> Settings)
    : PolicyAudited(PolicyId),
        IAuditEvent
{
    public static string Action => "device_preparation_policy_deleted";
}

/// <summary>Of all policies together: their names in their order.</summary>
internal sealed record DevicePreparationPoliciesReordered(IReadOnlyList<string> Before, IReadOnlyList<string> After)
    : IAuditEvent
{
    public static string Action => "device_preparation_policies_reordered";

    public AuditedEntity Entity => new("device_preparation_order", "all");
}

/// <summary>The group of a policy cannot take devices any more, or can again.</summary>
/// <param name="Fault">Null: it can.</param>
internal sealed record EnrollmentTimeTargetValidated(Guid PolicyId, string GroupId, string? Fault)
    : PolicyAudited(PolicyId),
        IAuditEvent
{
    public static string Action => "enrollment_time_target_validated";
}

/// <summary>A person had a device join the group that it missed when it enrolled, or was taken out of since.</summary>
internal sealed record EnrollmentTimeMembershipRepaired(
    [property: JsonIgnore] Guid RecordId,
    Guid DeviceId,
    string GroupId
) : IAuditEvent
{
    public static string Action => "enrollment_time_membership_repaired";

    public AuditedEntity Entity => new("enrollment", RecordId.ToString());
}
