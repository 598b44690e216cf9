using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.SavedViews.Internal;

internal sealed class SavedViewsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<SavedView>(row =>
        {
            row.ToTable("saved_views").HasKey(r => r.Id);
            row.HasIndex(r => new { r.NameKey, r.Id });
            row.HasIndex(r => new
                {
                    r.OwnerId,
                    r.List,
                    r.NameKey,
                })
                .IsUnique()
                .HasFilter("visibility = 'personal'");
            row.HasIndex(r => new { r.List, r.NameKey }).IsUnique().HasFilter("visibility = 'team'");
        });
        model.Entity<ColumnChoice>(row => row.ToTable("list_columns").HasKey(r => new { r.OperatorId, r.List }));
    }
}
