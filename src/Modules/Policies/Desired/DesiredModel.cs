using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Desired;

internal sealed class DesiredModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<DesiredChange>(row =>
        {
            row.ToTable("desired_changes").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Rank, r.Id });
        });
        model.Entity<DesiredClass>(row =>
        {
            row.ToTable("desired_classes").HasKey(r => r.Id);
            row.HasIndex(r => r.Key).IsUnique();
        });
        model.Entity<DesiredSource>(row =>
        {
            row.ToTable("desired_class_sources")
                .HasKey(r => new
                {
                    r.ClassId,
                    r.BlueprintId,
                    r.GroupId,
                });
            row.HasIndex(r => new { r.BlueprintId, r.ClassId });
        });
        model.Entity<DesiredEntry>(row =>
        {
            row.ToTable("desired_class_items").HasKey(r => new { r.ClassId, r.Position });
            row.HasIndex(r => new { r.ContentId, r.ClassId });
        });
        model.Entity<DeviceDesire>(row =>
        {
            row.ToTable("device_desires").HasKey(r => r.DeviceId);
            row.HasIndex(r => new
            {
                r.ClassId,
                r.ClassVersion,
                r.DeviceId,
            });
        });
    }
}
