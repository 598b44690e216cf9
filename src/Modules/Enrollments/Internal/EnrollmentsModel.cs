using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Internal;

internal sealed class EnrollmentsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<EnrollmentRecord>(row =>
        {
            row.ToTable("enrollment_records").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Key, r.AttemptNo }).IsUnique();
            row.HasIndex(r => new { r.DeviceId, r.StartedAt });
        });
        model.Entity<EnrollmentEvent>(row => row.ToTable("enrollment_events").HasKey(r => new { r.RecordId, r.Seq }));
        model.Entity<StoredDecision>(row =>
        {
            row.ToTable("admission_decisions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.RecordId, r.At });
        });
    }
}
