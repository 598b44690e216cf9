using System.Text.Json.Serialization;

namespace Muster.Agent.Configuration;

/// <summary>What an administrator wrote down for machines that nobody sits at. What the command line says wins.</summary>
internal sealed record AgentConfiguration
{
    public static AgentConfiguration None { get; } = new();

    public string? Server { get; init; }

    public string? PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>The file of the enrollment key; the service deletes it when the server has taken the request.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The fingerprint of the server's key, so that the first contact has nothing to believe.</summary>
    public string? ServerKeyId { get; init; }

    /// <summary>Where a new device key is kept: <c>file</c>, <c>tpm</c> or <c>auto</c>.</summary>
    public string? KeyStore { get; init; }
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false
)]
[JsonSerializable(typeof(AgentConfiguration))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
