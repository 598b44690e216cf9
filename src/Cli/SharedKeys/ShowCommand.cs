using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.SharedKeys;

internal static class ShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("shared key");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show the machines that use one key, one after the other.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{SharedKeysCommand.Route}/{line.GetValue(id):D}", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(answer.As(CliJson.Default.SharedKey), clock.GetUtcNow());
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(SharedKey found, DateTimeOffset now) =>
        Listing.Fields([
            new("Id", found.Id.ToString()),
            new("Device", $"{found.DisplayName} ({found.DeviceId})"),
            new("State", found.State),
            new("Decision", found.Decision is { } decision ? $"{decision}, by {found.DecidedBy}" : "-"),
            .. found.Machines.SelectMany(machine => Fields(machine, now)),
        ]);

    private static IEnumerable<Field> Fields(SharedKeyMachine machine, DateTimeOffset now) =>
        [
            new("machine", machine.Instance),
            new("  computer name", machine.ComputerName ?? "-"),
            new("  serial number", machine.SerialNumber ?? "-"),
            new("  system", machine.OsVersion ?? "-"),
            new("  calls from", machine.Address),
            new("  first heard", Ages.Ago(machine.FirstHeardAt, now)),
            new("  last heard", Ages.Ago(machine.HeardAt, now)),
            new("  told to", machine.Remedy ?? "-"),
        ];
}
