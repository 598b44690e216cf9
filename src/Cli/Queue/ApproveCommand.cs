using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Queue.Many;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class ApproveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var which = new WhichRequests(new RequestFilter(person: false));
        var person = new Option<Guid?>("--person")
        {
            Description = "Bind the device to this person instead of the one whose Peer ID it asked for.",
            HelpName = "ID",
        };
        var replaces = new Option<Guid?>("--replaces")
        {
            Description = "The enrolled device with the same device key: it is revoked when this one comes in.",
            HelpName = "DEVICE_ID",
        };
        var note = new Option<string>("--note") { Description = "Kept with the decision.", HelpName = "TEXT" };
        var json = CommonOptions.Json();
        var command = new Command("approve", "Let a device in, or many.") { person, replaces, note, json };
        which.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                var one = which.One(line);
                using var api = MusterApi.FromEnvironment();
                if (one is not null)
                {
                    var body = new ApproveEnrollmentRequest
                    {
                        ExpectedFingerprint = one.ExpectedFingerprint,
                        PersonId = line.GetValue(person),
                        ReplacesDeviceId = line.GetValue(replaces),
                        Note = line.GetValue(note),
                    };
                    var path = $"{QueueRoutes.One(one.Id)}/approve";
                    var answer = await api.PostAsync(path, body, CliJson.Default.ApproveEnrollmentRequest, ct);
                    RequestAnswer.Write(answer, line.GetValue(json), clock);
                    return (int)ExitCode.Ok;
                }

                if (line.GetValue(person) is not null || line.GetValue(replaces) is not null)
                {
                    throw new CliStop(ExitCode.Usage, "--person and --replaces are for one request.");
                }

                var operation = which.Operation(line, clock);
                return await ManyDecisions.RunAsync(
                    await which.ManyAsync(api, line, ct),
                    operation,
                    part =>
                        api.PostAsync(
                            $"{QueueRoutes.All}/approve",
                            new ApproveEnrollmentRequests
                            {
                                Items = part,
                                OperationId = operation,
                                Note = line.GetValue(note),
                            },
                            CliJson.Default.ApproveEnrollmentRequests,
                            ct
                        ),
                    "Approved",
                    line.GetValue(json)
                );
            }
        );
        return command;
    }
}
