using System.Text.Json.Serialization;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>https://learn.microsoft.com/en-us/graph/api/group-post-groups</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphGroupDraft
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public bool? MailEnabled { get; init; }

    public bool? SecurityEnabled { get; init; }

    public bool? IsAssignableToRole { get; init; }

    public IReadOnlyList<string>? GroupTypes { get; init; }

    public string? MembershipRule { get; init; }

    [JsonPropertyName("owners@odata.bind")]
    public IReadOnlyList<string>? Owners { get; init; }

    [JsonPropertyName("members@odata.bind")]
    public IReadOnlyList<string>? Members { get; init; }
}

internal sealed record GraphGroupShown
{
    public const string Dynamic = "DynamicMembership";

    [JsonPropertyName("@odata.context")]
    public required string Context { get; init; }

    public required Guid Id { get; init; }

    public required string DisplayName { get; init; }

    public string? Description { get; init; }

    public required DateTimeOffset CreatedDateTime { get; init; }

    public required IReadOnlyList<string> GroupTypes { get; init; }

    public required bool MailEnabled { get; init; }

    public required bool SecurityEnabled { get; init; }

    public required bool IsAssignableToRole { get; init; }
}

/// <summary>An operator or a service principal, also where one is asked for alone.</summary>
internal sealed record GraphOwner
{
    [JsonPropertyName("@odata.context")]
    public string? Context { get; init; }

    [JsonPropertyName("@odata.type")]
    public required string Type { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Null for a person.</summary>
    public Guid? AppId { get; init; }

    public required string DisplayName { get; init; }
}

/// <summary>One thing by its address.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphReference
{
    [JsonPropertyName("@odata.id")]
    public string? Id { get; init; }

    /// <returns>The id at the end of an address, in either form of a key; null when there is none.</returns>
    public static Guid? IdIn(string? address) =>
        address is { Length: < 500 }
        && Guid.TryParse(address.TrimEnd('/', ')', '\'').Split('/', '\'', '(')[^1], out var id)
            ? id
            : null;
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record CreateServicePrincipal
{
    public Guid? AppId { get; init; }
}
