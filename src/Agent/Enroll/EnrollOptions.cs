using System.CommandLine;
using Muster.Agent.Configuration;
using Muster.Agent.Connection;
using Muster.Agent.Keys;
using Muster.AgentClient;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;

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

    private readonly Option<string> ownership = new("--ownership")
    {
        Description =
            "Whose device it is: personal or corporate. It counts where the organisation leaves it to you, and nowhere else.",
        HelpName = "TEXT",
    };

    private readonly Option<string> tokenFile = new("--token-file")
    {
        Description = "File that holds an enrollment key, or - for standard input. Never given as an argument itself.",
        HelpName = "FILE",
    };

    private readonly Option<string> passwordFile = new("--password-file")
    {
        Description =
            "File that holds the enrollment password of this device, or - for standard input. Never given as an argument itself.",
        HelpName = "FILE",
    };

    private readonly Option<string> serverKey = new("--server-key")
    {
        Description = "Fingerprint of the server's key: at the first contact no other one is believed.",
        HelpName = "HEX",
    };

    private readonly Option<string?> keyStore = KeyStores.Option();

    private readonly Option<string?> config = ConfigurationFile.Option();

    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [
                    server,
                    peerId,
                    deviceKey,
                    displayName,
                    orgUniqueId,
                    serial,
                    ownership,
                    tokenFile,
                    passwordFile,
                    serverKey,
                    keyStore!,
                    config!,
                ]
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The command line, and where it says nothing the configuration file. Null when neither names a server or a Peer ID.</summary>
    public Asked? Read(ParseResult line)
    {
        var file = ConfigurationFile.Read(line.GetValue(config));
        var address = line.GetValue(server) ?? file.Server;
        var person = line.GetValue(peerId) ?? file.PeerId;
        if (address is null && person is null)
        {
            return null;
        }

        if (address is null || !PeerId.TryCreate(person, out var checkedPeerId))
        {
            throw new AgentStop(
                ExitCode.Usage,
                address is null ? "--server is missing." : "--peer-id wants 32 hex digits.",
                "Give both --server URL and --peer-id HEX, or `server` and `peerId` in the configuration file; the Peer ID comes from whoever runs the server."
            );
        }

        if (
            line.GetValue(tokenFile) == SecretSource.StandardInput
            && line.GetValue(passwordFile) == SecretSource.StandardInput
        )
        {
            throw new AgentStop(
                ExitCode.Usage,
                "Standard input cannot be both the enrollment key and the enrollment password.",
                "Put one of the two into a file."
            );
        }

        var key = KeyOf(line.GetValue(deviceKey));
        return new Asked(
            GivenAddress.Parse(address),
            new EnrollWish
            {
                DeviceKey = key.Value,
                DisplayName = line.GetValue(displayName) ?? file.DisplayName ?? DefaultDisplayName(key),
                PeerId = checkedPeerId.Value.Value,
                OrgUniqueId = line.GetValue(orgUniqueId) ?? file.OrgUniqueId,
                SerialNumber = line.GetValue(serial),
                Ownership = OwnershipOf(line.GetValue(ownership) ?? file.Ownership),
            }
        )
        {
            Key = SourceOf(SecretKind.EnrollmentKey, line.GetValue(tokenFile), file.TokenFile),
            Password = SourceOf(SecretKind.EnrollmentPassword, line.GetValue(passwordFile), file.PasswordFile),
            ServerKeyId = ServerKeyIdOf(line.GetValue(serverKey) ?? file.ServerKeyId),
            KeyStore = KeyStores.Parse(line.GetValue(keyStore) ?? file.KeyStore),
        };
    }

    /// <summary>Of the configuration file alone; null for as fast as they come.</summary>
    public int? DownloadBytesPerSecond(ParseResult line) =>
        ConfigurationFile.Read(line.GetValue(config)).DownloadBytesPerSecond;

    /// <summary>In any form in which the server or another agent shows it: with colons or without, in any case.</summary>
    internal static string? ServerKeyIdOf(string? given)
    {
        if (given is null)
        {
            return null;
        }

        return Fingerprint.TryParseHex(given.Replace(":", "").Trim().ToLowerInvariant(), out var id)
            ? id.Value.Value
            : throw new AgentStop(
                ExitCode.Usage,
                "The fingerprint of the server's key (--server-key, `serverKeyId`) wants 64 hex digits.",
                "Take it from Settings > Keys, or from what `muster-agent enroll` printed on a device that is right."
            );
    }

    private static string? OwnershipOf(string? given) =>
        given is null or "personal" or "corporate"
            ? given
            : throw new AgentStop(
                ExitCode.Usage,
                "--ownership (`ownership`) is personal or corporate.",
                "Say one of the two, or leave it out."
            );

    private static SecretSource? SourceOf(SecretKind kind, string? option, string? configured) =>
        option is not null ? new SecretSource(kind, option)
        : configured is not null ? new SecretSource(kind, configured, mayBeMissing: true)
        : null;

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

internal sealed record Asked(ServerAddress Server, EnrollWish Wish)
{
    public SecretSource? Key { get; init; }

    /// <summary>Of this device's row on the list of expected ones.</summary>
    public SecretSource? Password { get; init; }

    public IEnumerable<SecretSource> Secrets => new[] { Key, Password }.OfType<SecretSource>();

    /// <summary>The only server key that the first contact may show.</summary>
    public string? ServerKeyId { get; init; }

    /// <summary>Null when nobody said where.</summary>
    public KeyStore? KeyStore { get; init; }
}
