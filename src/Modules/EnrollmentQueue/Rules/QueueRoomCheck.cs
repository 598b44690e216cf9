using Muster.Http.Checks;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>Whether strangers still find a place in the queue.</summary>
internal sealed class QueueRoomCheck(Database database, QueueRoom room) : IEndpointCheck
{
    private const string Remedy =
        "Decide what waits, or reject it: somebody may be flooding the queue. Devices with an enrollment key still get in. MUSTER_QUEUE_PENDING_CAP makes the queue longer.";

    public string Name => "enrollment_queue";

    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        var (waiting, _) = await database.ReadAsync((db, token) => PendingCount.ReadAsync(db, "", token), ct);
        var what = $"{waiting} requests wait; from {room.ForStrangers} on strangers are refused.";
        return room.IsFillingUp(waiting) ? CheckFinding.Warning(what, Remedy) : CheckFinding.Ok(what);
    }
}
