using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Queue.Many;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class UndoCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = new Argument<Guid?>("ID")
        {
            Description = "Id of the request, in full.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var operation = new Option<Guid?>("--operation")
        {
            Description = "All that was decided under this operation.",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var command = new Command("undo", "Take back what the device has not been told yet.") { id, operation, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                switch (line.GetValue(id), line.GetValue(operation))
                {
                    case ({ } request, null):
                        var answer = await api.PostAsync($"{QueueRoutes.One(request)}/undo", ct);
                        RequestAnswer.Write(answer, line.GetValue(json), clock);
                        return (int)ExitCode.Ok;
                    case (null, { } many):
                        return await UndoAsync(api, many, line.GetValue(json), ct);
                    default:
                        throw new CliStop(ExitCode.Usage, "Name a request by its id, or many with --operation.");
                }
            }
        );
        return command;
    }

    private static async Task<int> UndoAsync(MusterApi api, Guid operation, bool json, CancellationToken ct)
    {
        var body = new UndoEnrollmentDecisions(operation);
        var answer = await api.PostAsync($"{QueueRoutes.All}/undo", body, CliJson.Default.UndoEnrollmentDecisions, ct);
        var items = answer.As(CliJson.Default.BulkDecision).Items;
        ManyText.Write(operation, items, items.Count, "Taken back", json);
        return (int)(items.All(item => item.Done) ? ExitCode.Ok : ExitCode.Partly);
    }
}
