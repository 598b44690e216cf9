using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Targets;
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
            row.HasIndex(r => new
            {
                r.Bucket,
                r.StartedAt,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.Bucket,
                r.Platform,
                r.StartedAt,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.Bucket,
                r.State,
                r.StartedAt,
                r.Id,
            });
            row.HasIndex(r => new { r.Bucket, r.LastEventAt });
            row.HasIndex(r => new
            {
                r.Bucket,
                r.EstimatedAt,
                r.Id,
            });
            row.HasIndex(r => r.Simulation);
        });
        model.Entity<EnrollmentEvent>(row => row.ToTable("enrollment_events").HasKey(r => new { r.RecordId, r.Seq }));
        model.Entity<EnrollmentFailure>(row =>
        {
            row.ToTable("enrollment_failures").HasKey(r => r.Id);
            row.HasIndex(r => new { r.At, r.Id });
            row.HasIndex(r => new
            {
                r.Category,
                r.At,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.Platform,
                r.At,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.Code,
                r.At,
                r.Id,
            });
            row.HasIndex(r => r.RecordId);
        });
        model.Entity<CountTotal>(row =>
            row.ToTable("enrollment_counts")
                .HasKey(r => new
                {
                    r.Metric,
                    r.Hour,
                    r.Platform,
                    r.Method,
                    r.Reason,
                    r.Simulated,
                })
        );
        model.Entity<CountDelta>(row => row.ToTable("enrollment_count_deltas").HasKey(r => r.Id));
        model.Entity<EnrollmentTarget>(row =>
        {
            row.ToTable("enrollment_targets").HasKey(r => r.Id);
            row.HasIndex(r => new
                {
                    r.Kind,
                    r.Step,
                    r.Platform,
                    r.Method,
                    r.Minutes,
                    r.Simulated,
                })
                .IsUnique();
        });
        model.Entity<TargetBurn>(row => row.ToTable("enrollment_target_burns").HasKey(r => r.TargetId));
        model.Entity<StoredDecision>(row =>
        {
            row.ToTable("admission_decisions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.RecordId, r.At });
            row.HasIndex(r => new { r.At, r.Id });
        });
    }
}
