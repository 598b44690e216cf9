using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

internal sealed class ConfigurationModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ConfigurationPolicy>(row =>
        {
            row.ToTable("configuration_policies").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique().HasFilter("deleted_at IS NULL");
            row.HasIndex(r => new { r.NameKey, r.Id });
            row.HasIndex(r => new
            {
                r.Kind,
                r.NameKey,
                r.Id,
            });
            row.HasIndex(r => new { r.ChangedAt, r.Id });
            row.HasIndex(r => new
            {
                r.Kind,
                r.ChangedAt,
                r.Id,
            });
        });
        model.Entity<PolicyVersion>(row =>
            row.ToTable("configuration_policy_versions").HasKey(r => new { r.PolicyId, r.Number })
        );
        model.Entity<PolicySetting>(row =>
        {
            row.ToTable("configuration_policy_settings").HasKey(r => new { r.PolicyId, r.SettingKey });
            row.HasIndex(r => new
            {
                r.SettingKey,
                r.ValueHash,
                r.PolicyId,
            });
        });
    }
}
