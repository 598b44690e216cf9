using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments.Records;

/// <summary>When a device left, its records end: an enrolled one is unenrolled, a running one cancelled.</summary>
internal sealed class CloseRecordOfRetiredDevice(TimeProvider clock) : IEventHandler<DeviceRetired>
{
    public async Task HandleAsync(DeviceRetired happened, MusterDbContext db, CancellationToken ct)
    {
        var device = new DeviceId(happened.EntityId);
        var live = await db.Set<EnrollmentRecord>()
            .AsTracking()
            .Where(row =>
                row.DeviceId == device
                && row.State != EnrollmentState.Cancelled
                && row.State != EnrollmentState.Unenrolled
            )
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        live.ForEach(record =>
            db.Change(record, now, (row, events) => events.Add(row.End(EnrollmentOutcome.Left, now)))
        );
    }
}
