using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

internal sealed class BlueprintsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Blueprint>(row =>
        {
            row.ToTable("blueprints").HasKey(r => r.Id);
            row.Ignore(r => r.Defaults);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
        model.Entity<BlueprintEntry>(row =>
        {
            row.ToTable("blueprint_items").HasKey(r => new { r.BlueprintId, r.Position });
            row.Ignore(r => r.Content);
            row.HasIndex(r => new
            {
                r.Kind,
                r.ContentId,
                r.BlueprintId,
            });
        });
        model.Entity<BlueprintGroup>(row =>
        {
            row.ToTable("blueprint_groups").HasKey(r => new { r.BlueprintId, r.GroupId });
            row.HasIndex(r => new { r.GroupId, r.BlueprintId });
        });
    }
}
