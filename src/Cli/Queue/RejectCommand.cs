using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Queue.Many;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class RejectCommand
{
    public static Command Create(TimeProvider clock)
    {
        var which = new WhichRequests(new RequestFilter());
        var reason = new Option<string>("--reason")
        {
            Description = "Kept with the decision; the device is not told unless --tell is given.",
            HelpName = "TEXT",
        };
        var tell = new Option<bool>("--tell") { Description = "The device may read the reason." };
        var block = new Option<bool>("--block")
        {
            Description = "The key may not come back, whatever it claims, until `muster blocked-keys unblock`.",
        };
        var json = CommonOptions.Json();
        var command = new Command("reject", "Turn a device away, or many.") { reason, tell, block, json };
        which.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                var one = which.One(line);
                using var api = MusterApi.FromEnvironment();
                if (one is not null)
                {
                    var body = new RejectEnrollmentRequest
                    {
                        ExpectedFingerprint = one.ExpectedFingerprint,
                        Reason = line.GetValue(reason),
                        TellDevice = line.GetValue(tell),
                        AlsoBlockKey = line.GetValue(block),
                    };
                    var path = $"{QueueRoutes.One(one.Id)}/reject";
                    var answer = await api.PostAsync(path, body, CliJson.Default.RejectEnrollmentRequest, ct);
                    RequestAnswer.Write(answer, line.GetValue(json), clock);
                    return (int)ExitCode.Ok;
                }

                var operation = which.Operation(line, clock);
                return await ManyDecisions.RunAsync(
                    await which.ManyAsync(api, line, ct),
                    operation,
                    part =>
                        api.PostAsync(
                            $"{QueueRoutes.All}/reject",
                            new RejectEnrollmentRequests
                            {
                                Items = part,
                                OperationId = operation,
                                Reason = line.GetValue(reason),
                                TellDevice = line.GetValue(tell),
                                AlsoBlockKeys = line.GetValue(block),
                            },
                            CliJson.Default.RejectEnrollmentRequests,
                            ct
                        ),
                    "Rejected",
                    line.GetValue(json)
                );
            }
        );
        return command;
    }
}
