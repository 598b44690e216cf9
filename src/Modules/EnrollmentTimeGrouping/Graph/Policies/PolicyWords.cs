using System.Text.Json.Serialization;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>A policy as somebody wants it, or the members of it that somebody changes.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphPolicyDraft
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Platforms { get; init; }

    public string? Technologies { get; init; }

    public GraphTemplate? TemplateReference { get; init; }

    public IReadOnlyList<GraphSetting>? Settings { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphTemplate
{
    public string? TemplateId { get; init; }

    public string? TemplateFamily { get; init; }
}

/// <summary>https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceconfigv2-devicemanagementconfigurationpolicy</summary>
internal sealed record GraphPolicyShown
{
    /// <summary>Null inside a list, which has one for all.</summary>
    [JsonPropertyName("@odata.context")]
    public string? Context { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Platforms { get; init; }

    public required string Technologies { get; init; }

    public required DateTimeOffset CreatedDateTime { get; init; }

    public required DateTimeOffset LastModifiedDateTime { get; init; }

    public required int SettingCount { get; init; }

    public required bool IsAssigned { get; init; }

    public required IReadOnlyList<string> RoleScopeTagIds { get; init; }

    public required GraphTemplate TemplateReference { get; init; }

    public required GraphPriority PriorityMetaData { get; init; }

    /// <summary>Where it is asked for: <c>$expand=settings</c>.</summary>
    public IReadOnlyList<GraphSetting>? Settings { get; init; }

    public IReadOnlyList<GraphAssignment>? Assignments { get; init; }
}

internal sealed record GraphPriority(int Priority);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record AssignPolicy
{
    public IReadOnlyList<GraphAssignment>? Assignments { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphAssignment
{
    public string? Id { get; init; }

    public string? Source { get; init; }

    public GraphAssignmentTarget? Target { get; init; }
}

/// <summary>https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-groupassignmenttarget</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphAssignmentTarget
{
    public const string GroupType = "#microsoft.graph.groupAssignmentTarget";

    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    public string? GroupId { get; init; }

    public string? DeviceAndAppManagementAssignmentFilterId { get; init; }

    public string? DeviceAndAppManagementAssignmentFilterType { get; init; }
}
