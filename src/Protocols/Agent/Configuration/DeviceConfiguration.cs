using Muster.Protocols.Documents;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>What an <see cref="AgentConfigurationDocument"/> asks of a device, for the device.</summary>
public sealed record DeviceConfiguration
{
    public required IReadOnlyList<ConfiguredFile> Files { get; init; }

    public required IReadOnlyList<ConfiguredService> Services { get; init; }

    public required IReadOnlyList<ConfiguredSetting> Settings { get; init; }

    /// <returns>Null, and <paramref name="faults"/>, when the server would have refused it: a device trusts no name that it is sent.</returns>
    public static DeviceConfiguration? Read(ReadOnlyMemory<byte> text, out IReadOnlyList<DocumentFinding> faults)
    {
        faults = AgentConfigurationDocument.Read(text).Faults;
        if (faults.Count > 0 || JsonTree.ReadObject(text, new DocumentFindings()) is not { } root)
        {
            return null;
        }

        var fields = new JsonFields(root, new DocumentFindings());
        return new DeviceConfiguration
        {
            Files = [.. fields.Objects("files").Select(ConfiguredFile.Read)],
            Services =
            [
                .. fields
                    .Objects("services")
                    .Select(service => new ConfiguredService(
                        service.NeededText("name"),
                        service.Flag("enabled"),
                        service.Flag("running")
                    )),
            ],
            Settings =
            [
                .. fields
                    .Objects("settings")
                    // Checked to be there.
                    .Select(setting => new ConfiguredSetting(
                        setting.NeededText("key"),
                        setting.Spot("value")!.Canonical()
                    )),
            ],
        };
    }
}

/// <param name="Enabled">Whether it starts with the system; null leaves that as it is.</param>
/// <param name="Running">Null leaves that as it is.</param>
public sealed record ConfiguredService(string Name, bool? Enabled, bool? Running);

/// <param name="Value">A JSON value: a text, a number, true or false.</param>
public sealed record ConfiguredSetting(string Key, string Value);
