using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>One setting as the settings catalogue writes it. https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceconfigv2-devicemanagementconfigurationsetting</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphSetting
{
    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    public string? Id { get; init; }

    public GraphSettingInstance? SettingInstance { get; init; }
}

/// <summary>Which value it has follows from <see cref="Type"/>; the other two are null.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphSettingInstance
{
    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    public string? SettingDefinitionId { get; init; }

    public GraphChoice? ChoiceSettingValue { get; init; }

    public GraphValue? SimpleSettingValue { get; init; }

    public IReadOnlyList<GraphValue>? SimpleSettingCollectionValue { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphChoice
{
    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    public string? Value { get; init; }

    public IReadOnlyList<GraphSettingInstance>? Children { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record GraphValue
{
    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    /// <summary>Text, or a whole number.</summary>
    public JsonElement Value { get; init; }
}

/// <summary>An app inside the text of a value: <c>{"id":"…","type":"#microsoft.graph.win32LobApp"}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record AllowedApp
{
    public string? Id { get; init; }

    public string? Type { get; init; }
}
