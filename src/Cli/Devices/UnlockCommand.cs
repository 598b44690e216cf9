using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.PreApprovals;

namespace Muster.Cli.Devices;

internal static class UnlockCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("device");
        var command = new Command(
            "unlock-password",
            "Let an expected device try its enrollment password again after wrong ones came."
        )
        {
            id,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync($"{ImportListCommand.Route}/{line.GetValue(id):D}/unlock-password", ct);
                Console.WriteLine("Unlocked.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
