using Muster.Agent.Configuration;
using Muster.Agent.Enroll;
using Muster.Agent.Fingerprints;
using Muster.Agent.Keys;
using Muster.Agent.State;

namespace Muster.Agent.Doctor;

/// <summary>What is on this machine: the configuration file and the state folder.</summary>
internal static class MachineChecks
{
    public static Machine Run(string path, string? config)
    {
        var configuration = AgentConfiguration.None;
        var first = Guarded(
            "configuration",
            () =>
            {
                configuration = ConfigurationFile.Read(config);
                return OfConfiguration(configuration, ConfigurationFile.Locate(config).Path);
            }
        );
        StateFolder? folder = null;
        AgentState? state = null;
        var second = Guarded(
            "state_folder",
            () =>
            {
                folder = StateFolder.Look(path);
                state = folder?.Read();
                return OfFolder(folder, state, path);
            }
        );
        var third =
            second.Grade == Grade.Fail
                ? Finding.Skipped(DeviceKeyCheck.Check, "the state folder is not in order")
                : Guarded(DeviceKeyCheck.Check, () => DeviceKeyCheck.Judge(folder, configuration));
        return new Machine([first, second, third], configuration, folder, state);
    }

    private static Finding OfConfiguration(AgentConfiguration configuration, string path)
    {
        if (configuration == AgentConfiguration.None)
        {
            return Finding.Ok("configuration", $"There is none at {path}; the command line says everything.");
        }

        EnrollOptions.ServerKeyIdOf(configuration.ServerKeyId);
        KeyStores.Parse(configuration.KeyStore);
        if (configuration.TokenFile is { } key)
        {
            new SecretSource(SecretKind.EnrollmentKey, key, mayBeMissing: true).Read();
        }

        if (configuration.PasswordFile is { } password)
        {
            new SecretSource(SecretKind.EnrollmentPassword, password, mayBeMissing: true).Read();
        }

        return configuration is { Server: not null, PeerId: not null }
            ? Finding.Ok("configuration", $"{path} is in order: {configuration.Server}")
            : Finding.Warn(
                "configuration",
                $"{path} names no {(configuration.Server is null ? "server" : "peerId")}.",
                "Add it, unless the command line of the service does."
            );
    }

    private static Finding OfFolder(StateFolder? folder, AgentState? state, string path)
    {
        if (folder is null)
        {
            return Finding.Ok("state_folder", $"{path} does not exist yet; enrolling makes it.");
        }

        if (state is not null || File.Exists(folder.PathOf(DeviceKeyFile.Name)))
        {
            using var key = DeviceKeyFile.Load(folder);
        }

        return state is null
            ? Finding.Ok("state_folder", $"{folder.Location} is safe and holds no enrollment.")
            : Finding.Ok(
                "state_folder",
                $"{folder.Location} is safe; this device is {FingerprintReport.Of(folder).Display}"
            );
    }

    private static Finding Guarded(string check, Func<Finding> examine)
    {
        try
        {
            return examine();
        }
        catch (AgentStop stop)
        {
            return Finding.Fail(check, stop);
        }
        catch (UnauthorizedAccessException fault)
        {
            return Finding.Fail(
                check,
                fault.Message,
                "Run the command as the user that the agent runs as, or as an administrator.",
                ExitCode.StateFolder
            );
        }
    }
}

internal sealed record Machine(
    IReadOnlyList<Finding> Findings,
    AgentConfiguration Configuration,
    StateFolder? Folder,
    AgentState? State
);
