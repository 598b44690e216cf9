using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

internal sealed class EtgModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<PreparationPolicy>(row =>
        {
            row.ToTable("device_preparation_policies").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
            row.HasIndex(r => r.Priority).IsUnique();
        });
        model.Entity<PolicyUserGroup>(row =>
        {
            row.ToTable("device_preparation_user_groups").HasKey(r => new { r.PolicyId, r.UserGroupId });
            row.HasIndex(r => new { r.UserGroupId, r.PolicyId });
        });
        model.Entity<PolicyVersionRow>(row =>
            row.ToTable("device_preparation_versions").HasKey(r => new { r.PolicyId, r.PolicyVersion })
        );
        model.Entity<Deployment>(row =>
        {
            row.ToTable("device_preparations").HasKey(r => r.RecordId);
            row.HasIndex(r => new { r.StartedAt, r.RecordId });
            row.HasIndex(r => new
            {
                r.PolicyId,
                r.StartedAt,
                r.RecordId,
            });
            row.HasIndex(r => r.DeviceId);
            row.HasIndex(r => new { r.Result, r.DeadlineAt });
            row.HasIndex(r => new { r.Membership, r.NextAttemptAt });
            row.HasIndex(r => new { r.GroupId, r.DeviceId });
        });
    }
}
