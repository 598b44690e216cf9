using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.TakeEffect;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>A decision that the device has not been told of counts for nothing again; its request is as it was before.</summary>
internal static class Reversal
{
    /// <param name="why">Why a device that was made has no owner any more; for the audit trail.</param>
    public static async Task ReverseAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Actor actor,
        string why,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var undone = EnumText.Of(request.State);
        if (request.DeviceId is { } device)
        {
            await DeviceRegistry.TakeBackAsync(db, device, actor, clock, ct);
            db.Record(actor, new OwnershipRemoved(device.Value, request.DeviceKey.Value, why), clock);
        }

        if (request.Replaces is { } replaced)
        {
            await Database.FlushAsync(db, ct); // the device key is free again
            await DeviceReplacement.StepBackInAsync(db, replaced, clock, ct);
            db.Record(actor, new DeviceReplacementUndone(replaced.Value, request.DeviceKey.Value), clock);
        }

        if (request.State == RequestState.Rejected)
        {
            await Blocking.TakeBackAsync(db, request, actor, clock, ct);
        }

        request.Undo();
        await db.UnscheduleAsync(TakeEffectJob.KeyOf(request.Id), ct);
        db.Record(actor, new EnrollmentDecisionUndone(request.Id.Value, undone, request.DeviceKey.Value), clock);
    }
}
