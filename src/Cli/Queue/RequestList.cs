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
        var selection = new RequestSelection();
        return ListCommand.Create(
            "List requests.",
            line => $"{QueueRoutes.All}?{selection.Query(line)}",
            Columns,
            CliJson.Default.EnrollmentRequest,
            request => Row(request, clock.GetUtcNow()),
            selection.Options
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
