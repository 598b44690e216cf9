using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.SharedKeys;

internal static class DecideCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("shared key");
        var keep = new Option<string>("--keep")
        {
            Description = "The machine that stays the device; the others enroll anew.",
            HelpName = "MACHINE",
        };
        var anew = new Option<bool>("--anew") { Description = "The device is revoked, and all machines enroll anew." };
        var dismiss = new Option<bool>("--dismiss") { Description = "It is one machine after all." };
        var command = new Command("decide", "Say what becomes of machines that use one key.")
        {
            id,
            keep,
            anew,
            dismiss,
        };
        command.Validators.Add(line =>
        {
            var chosen = new[] { line.GetValue(keep) is not null, line.GetValue(anew), line.GetValue(dismiss) };
            if (chosen.Count(one => one) != 1)
            {
                line.AddError("Give one of --keep, --anew and --dismiss.");
            }
        });
        command.SetAction(
            async (line, ct) =>
            {
                var body = new DecideSharedKey
                {
                    Decision =
                        line.GetValue(keep) is not null ? "keep"
                        : line.GetValue(anew) ? "anew"
                        : "dismiss",
                    Instance = line.GetValue(keep),
                };
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync(
                    $"{SharedKeysCommand.Route}/{line.GetValue(id):D}/decide",
                    body,
                    CliJson.Default.DecideSharedKey,
                    ct
                );
                Console.WriteLine("Decided.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
