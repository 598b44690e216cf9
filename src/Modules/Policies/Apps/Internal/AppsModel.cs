using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

internal sealed class AppsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredApp>(row =>
        {
            row.ToTable("apps").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique().HasFilter("deleted_at IS NULL");
            row.HasIndex(r => new { r.ChangedAt, r.Id });
        });
        model.Entity<StoredAppVersion>(row =>
        {
            row.ToTable("app_versions").HasKey(r => new { r.AppId, r.Number });
            row.Ignore(r => r.ArgumentsLabel);
            row.HasIndex(r => r.PackageSha256);
        });
    }
}
