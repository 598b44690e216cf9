using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Steer;

/// <summary>What an administrator does to an enrollment: end it, let it go on after a failure, or settle a failure.</summary>
internal sealed class SteerVerbs(Database database, IEnumerable<IProvisioning> provisioning, TimeProvider clock)
{
    /// <summary>The attempt ends. A device that was let in by it is out again.</summary>
    public Task<SteerRefusal?> CancelAsync(
        EnrollmentId id,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            scope,
            async (db, record, now, token) =>
            {
                if (record.State is EnrollmentState.AwaitingApproval or EnrollmentState.PendingVerification)
                {
                    return SteerRefusal.InQueue;
                }

                var state = EnumText.Of(record.State);
                if (!await Cancellation.CancelAsync(db, record, EnrollmentOutcome.Cancelled, "admin", now, token))
                {
                    return SteerRefusal.StandsOtherwise;
                }

                db.Record(by, new EnrollmentCancelled(id.Value, state, reason), clock);
                // One that was in before stays in, and so does one that is at its next attempt: only this one came to nothing.
                if (
                    record is { DeviceId: { } device, SupersededAt: null }
                    && !await db.Set<EnrollmentRecord>()
                        .AnyAsync(row => row.DeviceId == device && row.State == EnrollmentState.Enrolled, token)
                )
                {
                    await DeviceRegistry.RevokeAsync(db, device, reason, by, clock, token);
                }

                return null;
            },
            ct
        );

    /// <summary>A failed attempt is taken up where it was.</summary>
    public Task<SteerRefusal?> RetryAsync(
        EnrollmentId id,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            scope,
            async (db, record, now, token) =>
            {
                if (record is not { State: EnrollmentState.Failed, StateBefore: { } before, SupersededAt: null })
                {
                    return SteerRefusal.StandsOtherwise;
                }

                db.Record(by, new EnrollmentRetried(id.Value, EnumText.Of(before), reason), clock);
                db.Change(record, now, (row, events) => events.Add(row.Move(before, "admin", now)));
                foreach (var unfinished in provisioning)
                {
                    await unfinished.RetriedAsync(db, id, token);
                }

                return null;
            },
            ct
        );

    /// <summary>The failure needs nobody's attention any more. What happened stays as it is.</summary>
    public Task<SteerRefusal?> ResolveAsync(
        EnrollmentId id,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            scope,
            async (db, record, now, token) =>
            {
                var failure = await db.Set<EnrollmentFailure>()
                    .AsTracking()
                    .SingleOrDefaultAsync(row => row.Id == record.FailureId, token);
                if (failure is not { ResolvedAt: null })
                {
                    return SteerRefusal.StandsOtherwise;
                }

                failure.Resolve(FailureResolution.Marked, by.Name, now);
                db.Record(by, new EnrollmentFailureResolved(id.Value, failure.Code, failure.Category, reason), clock);
                db.Change(record, now, (row, _) => row.ResolveFailure(now));
                return null;
            },
            ct
        );

    private Task<SteerRefusal?> RunAsync(
        EnrollmentId id,
        Scope scope,
        Func<MusterDbContext, EnrollmentRecord, DateTimeOffset, CancellationToken, Task<SteerRefusal?>> steer,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
                await db.Records(scope).AsTracking().SingleOrDefaultAsync(row => row.Id == id, token) is { } record
                    ? await steer(db, record, clock.GetUtcNow(), token)
                    : SteerRefusal.NotFound,
            ct
        );
}

internal enum SteerRefusal
{
    NotFound,

    /// <summary>A person decides on it in the queue.</summary>
    InQueue,

    /// <summary>It is not where this could be done, any more.</summary>
    StandsOtherwise,
}
