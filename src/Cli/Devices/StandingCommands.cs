using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.Devices;

/// <summary>Whether a device that is in may go on.</summary>
internal static class StandingCommands
{
    public static Command Suspend() => Change("suspend", "Keep a device out until further notice.", "Suspended.");

    public static Command Resume() => Change("resume", "Let a suspended device go on.", "Resumed.");

    public static Command Revoke()
    {
        var id = CommonOptions.Id("device");
        var key = new Option<string>("--device-key")
        {
            Description = "The device key of the device that is meant; with another one nothing is done.",
            HelpName = "KEY",
            Required = true,
        };
        var reason = Reason();
        var command = new Command("revoke", "Put a device out for good. This cannot be undone.") { id, key, reason };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new RevokeDevice
                {
                    ExpectedDeviceKey = line.GetRequiredValue(key),
                    Reason = line.GetValue(reason),
                };
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync(Route(line.GetValue(id), "revoke"), body, CliJson.Default.RevokeDevice, ct);
                Console.WriteLine("Revoked.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Change(string verb, string description, string done)
    {
        var id = CommonOptions.Id("device");
        var reason = Reason();
        var command = new Command(verb, description) { id, reason };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new ChangeDeviceStanding { Reason = line.GetValue(reason) };
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync(Route(line.GetValue(id), verb), body, CliJson.Default.ChangeDeviceStanding, ct);
                Console.WriteLine(done);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string Route(Guid id, string verb) => $"{DevicesCommand.Route}/{id:D}/{verb}";

    private static Option<string> Reason() =>
        new("--reason") { Description = "Kept in the audit trail; the device is not told.", HelpName = "TEXT" };
}
