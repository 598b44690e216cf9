using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Approve;

internal static class ApprovalRecords
{
    /// <summary>The decision, and the mapping that it made.</summary>
    public static void Write(
        MusterDbContext db,
        EnrollmentRequest request,
        PersonRow person,
        Decider by,
        TimeProvider clock
    )
    {
        db.Record(
            by.Actor,
            new EnrollmentApproved(
                request.Id.Value,
                request.DeviceKey.Value,
                request.CertificateFingerprint.Value,
                request.PeerId.Value,
                person.Id.Value,
                person.PeerId.Value,
                request.Note,
                RequestView.WordOf(request.VerifiedBy),
                request.EffectiveAt!.Value, // just approved
                request.OperationId,
                request.Grounds,
                request.EnrollmentKeyId?.Value
            ),
            clock
        );
        db.Record(
            by.Actor,
            new OwnershipAssigned(
                request.DeviceId!.Value.Value, // just admitted
                person.Id.Value,
                request.DeviceKey.Value,
                person.PeerId.Value,
                EnumText.Of(OwnershipSource.Enrollment)
            ),
            clock
        );
    }
}
