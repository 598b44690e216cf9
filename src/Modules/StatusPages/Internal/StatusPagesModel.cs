using Microsoft.EntityFrameworkCore;
using Muster.Modules.StatusPages.Freeze;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

internal sealed class StatusPagesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<EspProfile>(row =>
        {
            row.ToTable("esp_profiles").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
            row.HasIndex(r => r.Priority).IsUnique();
            row.HasIndex(r => r.IsDefault).IsUnique().HasFilter("is_default");
        });
        model.Entity<EspAssignment>(row =>
        {
            row.ToTable("esp_profile_groups").HasKey(r => new { r.ProfileId, r.GroupId });
            row.HasIndex(r => new { r.GroupId, r.ProfileId });
        });
        model.Entity<EspProfileSnapshot>(row => row.ToTable("esp_profile_snapshots").HasKey(r => r.RecordId));
    }
}
