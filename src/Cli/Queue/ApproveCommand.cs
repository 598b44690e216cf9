using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class ApproveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("request");
        var fingerprint = FingerprintOption.Create();
        var person = new Option<Guid?>("--person")
        {
            Description = "Bind the device to this person instead of the one whose Peer ID it asked for.",
            HelpName = "ID",
        };
        var note = new Option<string>("--note") { Description = "Kept with the decision.", HelpName = "TEXT" };
        var json = CommonOptions.Json();
        var command = new Command("approve", "Let a device in.") { id, fingerprint, person, note, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new ApproveEnrollmentRequest
                {
                    ExpectedFingerprint = FingerprintOption.Read(line.GetRequiredValue(fingerprint)),
                    PersonId = line.GetValue(person),
                    Note = line.GetValue(note),
                };
                using var api = MusterApi.FromEnvironment();
                var path = $"{QueueRoutes.One(line.GetValue(id))}/approve";
                var answer = await api.PostAsync(path, body, CliJson.Default.ApproveEnrollmentRequest, ct);
                RequestAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
