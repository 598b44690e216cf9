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

    /// <summary><c>personal</c> or <c>corporate</c>, as the user says.</summary>
    public string? Ownership { get; init; }

    /// <summary>The file of the enrollment key; the service deletes it when the server has taken the request.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The file of the enrollment password, which is deleted likewise.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The fingerprint of the server's key, so that the first contact has nothing to believe.</summary>
    public string? ServerKeyId { get; init; }

    /// <summary>Where a new device key is kept: <c>file</c>, <c>tpm</c> or <c>auto</c>.</summary>
    public string? KeyStore { get; init; }

    /// <summary>How fast packages are fetched at most; missing for as fast as they come.</summary>
    public int? DownloadKibPerSecond { get; init; }

    [JsonIgnore]
    public int? DownloadBytesPerSecond =>
        DownloadKibPerSecond switch
        {
            null => null,
            > 0 and <= 1024 * 1024 => DownloadKibPerSecond * 1024,
            _ => throw new AgentStop(
                ExitCode.Usage,
                "downloadKibPerSecond is not 1 to 1048576.",
                "Say how many KiB a second may be fetched, or leave it out."
            ),
        };
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false
)]
[JsonSerializable(typeof(AgentConfiguration))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
