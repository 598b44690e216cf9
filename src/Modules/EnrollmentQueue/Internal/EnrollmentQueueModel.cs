using Microsoft.EntityFrameworkCore;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

internal sealed class EnrollmentQueueModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<EnrollmentRequest>(row =>
        {
            row.ToTable("enrollment_requests").HasKey(r => r.Id);
            row.Ignore(r => r.Promised);
            row.Ignore(r => r.Undecided);
            row.HasIndex(r => new
            {
                r.State,
                r.RequestedAt,
                r.Id,
            });
            row.HasIndex(r => new { r.State, r.ExpiresAt });
            row.HasIndex(r => new { r.KeyFingerprint, r.RequestedAt });
            row.HasIndex(r => new { r.DeviceKey, r.State });
            row.HasIndex(r => r.CertificateFingerprint);
            row.HasIndex(r => r.PeerId);
            row.HasIndex(r => r.PersonId);
        });
        model.Entity<PendingCount>(row => row.ToTable("pending_counts").HasKey(r => r.Scope));
    }
}
