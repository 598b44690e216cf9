using System.CommandLine;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Queue;

internal static class RequestList
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
        return ListCommand.Create(
            "List requests.",
            line => QueueRoutes.InState(line.GetRequiredValue(state)),
            Columns,
            CliJson.Default.EnrollmentRequest,
            request => Row(request, clock.GetUtcNow()),
            state
        );
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
