using System.CommandLine;
using Muster.Agent.Configuration;
using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.Keys;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Rotate;

internal static class RotateCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var keyStore = KeyStores.Option();
        var config = ConfigurationFile.Option();
        var command = new Command(
            "rotate",
            "Give this device a new key, signed for by the old one, also to move it into the TPM or out of it. Nobody has to approve it. What was cut short is finished by the next `rotate` or `run`."
        )
        {
            keyStore,
            config,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var configuration = ConfigurationFile.Read(line.GetValue(config));
                var store = KeyStores.Parse(line.GetValue(keyStore) ?? configuration.KeyStore);
                var path = line.GetRequiredValue(folderOption);
                using var folder = Directory.Exists(path) ? StateFolder.Hold(path) : throw NotIn();
                var state = folder.Read() is { } known && known.Standing.IsIn() ? known : throw NotIn();
                Prepare(folder, store);
                Tell(folder, await Rotation.FinishAsync(folder, state, instance: null, clock, ct));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>A key that the server may have heard of already is not made again.</summary>
    private static void Prepare(StateFolder folder, KeyStore? store)
    {
        NextKey.Settle(folder);
        if (NextKey.IsThere(folder))
        {
            Console.WriteLine(
                "A change of the key that was cut short is finished now, with the key that was made then."
            );
            return;
        }

        using var present = DeviceKeyFile.Load(folder);
        var made = NextKey.Make(folder, store ?? KeyPlace.StoreOf(present));
        made.Key.Dispose();
        if (made.WithoutTpm is { } fault)
        {
            Console.Error.WriteLine($"The new key is kept in a file, because the TPM cannot be used. {fault.Message}");
        }
    }

    private static void Tell(StateFolder folder, Reply<RotateAnswer> reply)
    {
        switch (reply)
        {
            case Reply<RotateAnswer>.Answered:
                using (var key = DeviceKeyFile.Load(folder))
                {
                    Console.WriteLine($"This device has a new key, in {KeyPlace.StoreOf(key).Place()}.");
                }

                FingerprintReport.Of(folder).Write(Console.Out);
                break;
            case Reply<RotateAnswer>.Refused { Problem: var problem }:
                throw ProblemText.AsStop(problem);
            case Reply<RotateAnswer>.Later { Setback: var setback }:
                throw setback.AsStop();
        }
    }

    private static AgentStop NotIn() =>
        new(
            ExitCode.NotEnrolled,
            "This device is not in, so there is no key that could sign for a new one.",
            "Have it let in first, or run `muster-agent unenroll` and enroll again with the key store that you want."
        );
}
