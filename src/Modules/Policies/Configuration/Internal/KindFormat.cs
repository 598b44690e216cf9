using System.Text;
using Muster.Protocols.Agent.Configuration;
using Muster.Protocols.Android.Policies;
using Muster.Protocols.Apple.Forms;
using Muster.Protocols.Apple.Profiles;
using Muster.Protocols.Documents;
using Muster.Protocols.Windows.Csp;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>What a kind decides: how its content is read, whose devices can have it, and what they are given.</summary>
internal static class KindFormat
{
    public static ReadDocument Read(ConfigurationKind kind, byte[] content) =>
        kind switch
        {
            ConfigurationKind.WindowsCsp => CspDocument.Read(content),
            ConfigurationKind.AppleProfile => ProfileDocument.Read(content),
            ConfigurationKind.AppleForm => ProfileForm.Read(content),
            ConfigurationKind.AndroidPolicy => PolicyDocument.Read(content),
            ConfigurationKind.Agent => AgentConfigurationDocument.Read(content),
        };

    public static IReadOnlyList<string> PlatformsOf(ConfigurationKind kind) =>
        kind switch
        {
            ConfigurationKind.WindowsCsp => ["windows"],
            ConfigurationKind.AppleProfile or ConfigurationKind.AppleForm => ["macos", "ios"],
            ConfigurationKind.AndroidPolicy => ["android"],
            ConfigurationKind.Agent => ["linux", "windows", "macos"],
        };

    /// <param name="content">Without faults.</param>
    public static DeviceFile FileOf(ConfigurationKind kind, byte[] content) =>
        kind switch
        {
            ConfigurationKind.WindowsCsp => new DeviceFile(
                Encoding.UTF8.GetBytes(CspDocument.ToSyncMl(content)),
                "application/vnd.syncml.dm+xml",
                "xml"
            ),
            ConfigurationKind.AppleProfile => new DeviceFile(content, AppleType, "mobileconfig"),
            ConfigurationKind.AppleForm => new DeviceFile(ProfileForm.ToProfile(content), AppleType, "mobileconfig"),
            ConfigurationKind.AndroidPolicy => new DeviceFile(
                Encoding.UTF8.GetBytes(PolicyDocument.ToPolicy(content)),
                JsonType,
                "json"
            ),
            ConfigurationKind.Agent => new DeviceFile(content, JsonType, "json"),
        };

    private const string AppleType = "application/x-apple-aspen-config";
    private const string JsonType = "application/json";
}

internal sealed record DeviceFile(byte[] Bytes, string ContentType, string Extension);
