using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Packages.Internal;

internal sealed class PackagesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredPackage>(row =>
        {
            row.ToTable("packages").HasKey(r => r.Sha256);
            row.HasIndex(r => new { r.UploadedAt, r.Id });
            row.HasIndex(r => r.NeededAt);
        });
        model.Entity<Upload>(row =>
        {
            row.ToTable("package_uploads").HasKey(r => r.Id);
            row.HasIndex(r => r.Owner);
            row.HasIndex(r => r.TouchedAt);
            row.LeftOutOfBackup("the files that they continue are not in a backup");
        });
    }
}
