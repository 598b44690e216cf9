using System.CommandLine;
using Muster.Agent.Connection;
using Muster.Kernel;

namespace Muster.Agent.Enroll;

/// <summary>The options that say whom to ask and what for; <c>run</c> takes them as well.</summary>
internal sealed class EnrollOptions
{
    private readonly Option<string> server = new("--server")
    {
        Description = "Address of the Muster server: https, or http on this machine only.",
        HelpName = "URL",
    };

    private readonly Option<string> peerId = new("--peer-id")
    {
        Description = "Peer ID of the person this device belongs to: 32 hex digits.",
        HelpName = "HEX",
    };

    private readonly Option<string> deviceKey = new("--device-key")
    {
        Description = "Name of this device in the organisation. Default: its computer name.",
        HelpName = "NAME",
    };

    private readonly Option<string> displayName = new("--display-name")
    {
        Description = "Name that the approver reads. Default: the computer name.",
        HelpName = "TEXT",
    };

    private readonly Option<string> orgUniqueId = new("--org-unique-id")
    {
        Description = "The organisation's own identifier of the person.",
        HelpName = "TEXT",
    };

    private readonly Option<string> serial = new("--serial")
    {
        Description = "Serial number to claim. Not read from the machine.",
        HelpName = "TEXT",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[server, peerId, deviceKey, displayName, orgUniqueId, serial])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null when neither server nor Peer ID is given.</summary>
    public Asked? Read(ParseResult line)
    {
        var address = line.GetValue(server);
        var person = line.GetValue(peerId);
        if (address is null && person is null)
        {
            return null;
        }

        if (address is null || !PeerId.TryCreate(person, out var checkedPeerId))
        {
            throw new AgentStop(
                ExitCode.Usage,
                address is null ? "--server is missing." : "--peer-id wants 32 hex digits.",
                "Give both --server URL and --peer-id HEX; the Peer ID comes from whoever runs the server."
            );
        }

        var key = KeyOf(line.GetValue(deviceKey));
        return new Asked(
            ServerAddress.Parse(address),
            new EnrollWish
            {
                DeviceKey = key.Value,
                DisplayName = line.GetValue(displayName) ?? DefaultDisplayName(key),
                PeerId = checkedPeerId.Value.Value,
                OrgUniqueId = line.GetValue(orgUniqueId),
                SerialNumber = line.GetValue(serial),
            }
        );
    }

    private static DeviceKey KeyOf(string? given)
    {
        if (given is null)
        {
            return ThisMachine.DeviceKeyOf(Environment.MachineName);
        }

        return DeviceKey.TryCreate(given, out var key)
            ? key.Value
            : throw new AgentStop(
                ExitCode.Usage,
                "--device-key is not a device key.",
                "Use 1 to 63 letters, digits, dots, hyphens and underscores, beginning and ending with a letter or digit."
            );
    }

    private static string DefaultDisplayName(DeviceKey key) =>
        Environment.MachineName is { Length: > 0 } name ? name : key.Value;
}

internal sealed record Asked(ServerAddress Server, EnrollWish Wish);
