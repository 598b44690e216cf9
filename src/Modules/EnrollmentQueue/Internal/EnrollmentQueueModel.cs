using Microsoft.EntityFrameworkCore;
using Muster.Modules.EnrollmentQueue.Block;
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
            row.HasIndex(r => new { r.KeyFingerprint, r.State });
            row.HasIndex(r => new { r.DeviceKey, r.State });
            row.HasIndex(r => r.CertificateFingerprint);
            row.HasIndex(r => r.PeerId);
            row.HasIndex(r => r.PersonId);
            row.HasIndex(r => r.EnrollmentKeyId);
            row.HasIndex(r => new { r.EndedAt, r.Id });
            row.HasIndex(r => r.OperationId);
            row.HasIndex(r => r.Sha1Thumbprint);
            row.HasIndex(r => new { r.State, r.DisplayNameKey });
            row.HasIndex(r => new
            {
                r.State,
                r.Platform,
                r.RequestedAt,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.State,
                r.Conflict,
                r.RequestedAt,
                r.Id,
            });
        });
        model.Entity<BlockedKey>(row =>
        {
            row.ToTable("blocked_keys").HasKey(r => r.Id);
            row.HasIndex(r => r.KeyFingerprint).IsUnique();
            row.HasIndex(r => new { r.BlockedAt, r.Id });
            row.HasIndex(r => r.RequestId);
        });
        model.Entity<PendingCount>(row => row.ToTable("pending_counts").HasKey(r => r.Scope));
    }
}
