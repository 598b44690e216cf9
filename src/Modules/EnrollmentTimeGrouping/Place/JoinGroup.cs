using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.EnrollmentTimeGrouping.Choose;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.EnrollmentTimeGrouping.Membership;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping.Place;

/// <summary>
/// A device is a member of its policy's group from the moment at which it has its identity: decided by the server, in the unit of work that
/// admits it, and kept with its reason. The device has no say in it.
/// </summary>
internal sealed class JoinGroup(
    PolicyChoice choice,
    EnrollmentTimeMembership membership,
    EnrollmentRecords records,
    TimeProvider clock
) : IPlacement
{
    public const string Held = "enrollment_time_group_invalid";
    public const string Reason = "device_preparation";

    public Task PlaceAsync(
        AdmissionClaim claim,
        Enrollments.Admit.Place place,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.CompletedTask; // which policy it gets goes by the device, which is not there yet

    public async Task JoinAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct)
    {
        // An approval that was undone has left one; the one that counts is that of the last admission.
        await db.Set<Deployment>().Where(row => row.RecordId == placed.Record).ExecuteDeleteAsync(ct);
        var owner = await db.OwnerAsync(placed.Device, ct);
        if (
            (await choice.OfAsync(db, owner, placed.Device, ct)) is not [var chosen, ..]
            || chosen.Policy.GroupId is not { } group
        )
        {
            return;
        }

        var (policy, now) = (chosen.Policy, clock.GetUtcNow());
        var fault = await membership.JoinAsync(db, group, placed.Device, Reason, asAdmitted: true, ct);
        if (fault is not null && policy.Read().WhenGroupFails == GroupFailure.Hold)
        {
            throw new PlacementHeldException(Held);
        }

        db.Add(
            new Deployment
            {
                RecordId = placed.Record,
                DeviceId = placed.Device,
                PolicyId = policy.Id,
                PolicyVersion = policy.PolicyVersion,
                GroupId = group,
                DecidedBy = chosen.DecidedBy,
                StartedAt = now,
                Membership = fault is null ? MembershipState.Added : MembershipState.Failed,
                AddedAt = fault is null ? now : null,
                Attempts = 1,
                TriedAt = now,
                LastFault = fault,
                NextAttemptAt = fault is null ? null : now + RetryTimes.After(1),
            }
        );
        db.Publish(new DevicePreparationChanged(placed.Record.Value, 1), now);
        if (fault is not null)
        {
            db.Publish(new EnrollmentTimeGroupingFailed(placed.Record.Value, 1), now);
        }

        await TellAsync(db, placed, chosen, fault, ct);
    }

    private Task TellAsync(
        MusterDbContext db,
        PlacedDevice placed,
        ChosenPolicy chosen,
        GroupFault? fault,
        CancellationToken ct
    ) =>
        records.TellAsync(
            db,
            placed.Record,
            fault is null ? "enrollmentTimeGroupJoined" : "enrollmentTimeGroupFailed",
            JsonSerializer.Serialize(
                new GroupingNote(
                    chosen.Policy.Id.Value,
                    chosen.Policy.Name,
                    chosen.Policy.PolicyVersion,
                    chosen.Policy.GroupId!.Value.Value, // the caller has looked
                    chosen.DecidedBy,
                    fault is { } why ? FaultCode.Of(why) : null
                ),
                EtgJson.Default.GroupingNote
            ),
            ct
        );
}

/// <summary>What the timeline of the enrollment says of it.</summary>
internal sealed record GroupingNote(
    Guid PolicyId,
    string Policy,
    int PolicyVersion,
    Guid GroupId,
    string DecidedBy,
    string? Error
);
