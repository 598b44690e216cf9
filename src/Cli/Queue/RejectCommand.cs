using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class RejectCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("request");
        var fingerprint = FingerprintOption.Create();
        var reason = new Option<string>("--reason")
        {
            Description = "Kept with the decision; the device is not told.",
            HelpName = "TEXT",
        };
        var json = CommonOptions.Json();
        var command = new Command("reject", "Turn a device away.") { id, fingerprint, reason, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new RejectEnrollmentRequest
                {
                    ExpectedFingerprint = FingerprintOption.Read(line.GetRequiredValue(fingerprint)),
                    Reason = line.GetValue(reason),
                };
                using var api = MusterApi.FromEnvironment();
                var path = $"{QueueRoutes.One(line.GetValue(id))}/reject";
                var answer = await api.PostAsync(path, body, CliJson.Default.RejectEnrollmentRequest, ct);
                RequestAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
