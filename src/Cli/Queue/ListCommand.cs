using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Queue;

internal static class ListCommand
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Display name", MayFold: true),
        new("Peer ID"),
        new("Person", MayFold: true),
        new("Fingerprint"),
        new("Requested"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var state = new Option<string>("--state")
        {
            Description = "Which requests to list.",
            DefaultValueFactory = _ => "pending",
        };
        state.AcceptOnlyFromAmong("pending", "approved", "rejected", "expired", "superseded", "withdrawn");
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("list", "List requests.") { state, limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = QueueRoutes.InState(line.GetRequiredValue(state));
                var list = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(list);
                    return (int)ExitCode.Ok;
                }

                var now = clock.GetUtcNow();
                Listing.Table(
                    Columns,
                    list.As(CliJson.Default.EnrollmentRequest).Select(request => Row(request, now)),
                    list.More
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(EnrollmentRequest request, DateTimeOffset now) =>
        [
            request.Id.ToString(),
            request.DisplayName,
            request.PeerId,
            request.Person?.DisplayName ?? "no such person",
            Fingerprint.TryParseHex(request.Fingerprints.Sha256, out var fingerprint)
                ? fingerprint.Value.Truncated
                : request.Fingerprints.Sha256,
            Ages.Ago(request.RequestedAt, now),
        ];
}
