using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Internal;

internal sealed class DirectoryModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<Directory>(row =>
        {
            row.ToTable("directories").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
}
